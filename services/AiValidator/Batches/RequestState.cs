namespace PartsCatalog.AiValidator.Batches;

/// <summary>Where a row of ai_batch_requests stands.</summary>
internal static class RequestState
{
    /// <summary>Waits to be gathered, or for the answer to an equal request.</summary>
    public const string Waiting = "WAITING";

    /// <summary>In a batch, or answered by one that is over and not read yet.</summary>
    public const string Gathered = "GATHERED";

    /// <summary>To be asked directly.</summary>
    public const string Direct = "DIRECT";

    /// <summary>Over.</summary>
    public const string Done = "DONE";
}
