namespace PartsCatalog.AiValidator.Batches;

/// <summary>Where a row of ai_batches stands.</summary>
internal static class BatchState
{
    public const string Gathered = "GATHERED";

    /// <summary>The provider has its file.</summary>
    public const string Uploaded = "UPLOADED";

    /// <summary>The provider works on it.</summary>
    public const string Created = "CREATED";
}
