using System.Text.Json.Serialization;

namespace PartsCatalog.AiSimulator.Batches;

/// <summary>What goes wrong with the batches of one provider from now on; a new one replaces the old one.</summary>
internal sealed record BatchSwitch
{
    [JsonPropertyName("provider")]
    public string? Provider { get; init; }

    /// <summary>Milliseconds until a batch has its answers; null as configured.</summary>
    [JsonPropertyName("delay_ms")]
    public int? DelayMs { get; init; }

    /// <summary>Whether batches fail as a whole.</summary>
    [JsonPropertyName("fail")]
    public bool Fail { get; init; }

    /// <summary>Share of the lines that are not answered when the batch expires, 0 to 1; above 0 it does.</summary>
    [JsonPropertyName("expire_share")]
    public double ExpireShare { get; init; }

    /// <summary>Milliseconds from a cancellation until the batch is cancelled; OpenAI takes up to ten minutes.</summary>
    [JsonPropertyName("cancel_ms")]
    public int CancelMs { get; init; }

    /// <summary>Share of the lines that were answered before the batch was cancelled, 0 to 1.</summary>
    [JsonPropertyName("cancel_share")]
    public double CancelShare { get; init; }

    /// <summary>Whether a batch comes to its end at the moment in which it is to be cancelled, which is refused then.</summary>
    [JsonPropertyName("ends_before_cancel")]
    public bool EndsBeforeCancel { get; init; }

    /// <summary>Share of the lines that fail with 500, 0 to 1.</summary>
    [JsonPropertyName("error_share")]
    public double ErrorShare { get; init; }

    /// <summary>Batches that are created without their creator hearing of it: the connection is cut.</summary>
    [JsonPropertyName("lost_replies")]
    public int LostReplies { get; init; }

    /// <summary>Files that are taken without their sender hearing of it.</summary>
    [JsonPropertyName("lost_uploads")]
    public int LostUploads { get; init; }

    /// <summary>Downloads that break off in the middle.</summary>
    [JsonPropertyName("cut_downloads")]
    public int CutDownloads { get; init; }

    /// <summary>Whether answers come without the tokens they took.</summary>
    [JsonPropertyName("omit_usage")]
    public bool OmitUsage { get; init; }

    /// <summary>Whether files and batches answer 503.</summary>
    [JsonPropertyName("unavailable")]
    public bool Unavailable { get; init; }

    /// <summary>What is wrong with it, or null.</summary>
    public string? Problem(Providers providers) => this switch
    {
        _ when providers.Find(Provider) is null => "provider: expected 'openai' or 'grok'.",
        { DelayMs: < 0 } => "delay_ms: expected 0 or more.",
        { ExpireShare: not (>= 0 and <= 1) } => "expire_share: expected 0 to 1.",
        { CancelMs: < 0 } => "cancel_ms: expected 0 or more.",
        { CancelShare: not (>= 0 and <= 1) } => "cancel_share: expected 0 to 1.",
        { ErrorShare: not (>= 0 and <= 1) } => "error_share: expected 0 to 1.",
        { LostReplies: < 0 } => "lost_replies: expected 0 or more.",
        { LostUploads: < 0 } => "lost_uploads: expected 0 or more.",
        { CutDownloads: < 0 } => "cut_downloads: expected 0 or more.",
        _ => null,
    };
}
