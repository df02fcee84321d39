namespace PartsCatalog.AiSimulator.Batches;

/// <summary>A batch at a provider. Changed by <see cref="BatchWorker"/> only, under its own lock.</summary>
internal sealed class Batch(string id, string endpoint, string inputFileId, IReadOnlyDictionary<string, string> metadata, DateTimeOffset createdAt)
{
    public Lock Gate { get; } = new();

    public string Id => id;

    public string Endpoint => endpoint;

    public string InputFileId => inputFileId;

    public IReadOnlyDictionary<string, string> Metadata => metadata;

    public DateTimeOffset CreatedAt => createdAt;

    /// <summary>validating, in_progress, completed, failed, expired, cancelling, cancelled.</summary>
    public string Status { get; set; } = "validating";

    public DateTimeOffset? InProgressAt { get; set; }

    /// <summary>When its files began to be written.</summary>
    public DateTimeOffset? FinalizingAt { get; set; }

    public DateTimeOffset? CancellingAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public IReadOnlyList<BatchItem> Items { get; set; } = [];

    public IReadOnlyList<BatchFault> Faults { get; set; } = [];

    public string? OutputFileId { get; set; }

    public string? ErrorFileId { get; set; }

    public int Completed { get; set; }

    public int Failed { get; set; }
}
