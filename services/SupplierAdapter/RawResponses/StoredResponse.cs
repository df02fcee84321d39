using System.Text.Json;
using System.Text.Json.Serialization;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.RawResponses;

/// <summary>One raw answer, under the plan's names.</summary>
internal sealed record StoredResponse
{
    /// <summary>What claims' rawResponseId points to.</summary>
    public required Guid ResponseId { get; init; }

    /// <summary>The attempt of the stage.</summary>
    public required int Attempt { get; init; }

    /// <summary>Whose answer.</summary>
    [JsonPropertyName("source_name")]
    public required SupplierName Source { get; init; }

    /// <summary>When it was asked for.</summary>
    [JsonPropertyName("query_timestamp")]
    public required DateTimeOffset QueriedAt { get; init; }

    /// <summary>How asking ended.</summary>
    public required SupplierOutcome Outcome { get; init; }

    /// <summary>HTTP status; null when nothing was received.</summary>
    [JsonPropertyName("response_status")]
    public int? Status { get; init; }

    /// <summary>Media type.</summary>
    public string? MediaType { get; init; }

    /// <summary>The headers that were kept.</summary>
    public required JsonElement Headers { get; init; }

    /// <summary>Milliseconds until the answer was whole.</summary>
    [JsonPropertyName("response_time_ms")]
    public required int DurationMs { get; init; }

    /// <summary>What went wrong.</summary>
    [JsonPropertyName("error_message")]
    public string? Error { get; init; }

    /// <summary>Addresses of images in it.</summary>
    public required int ImagesFound { get; init; }

    /// <summary>Share of the supplier's fields that it gave.</summary>
    [JsonPropertyName("data_completeness_score")]
    public required decimal Completeness { get; init; }

    /// <summary>Fields it gave.</summary>
    public required IReadOnlyList<string> FieldsFound { get; init; }

    /// <summary>Fields it did not give.</summary>
    public required IReadOnlyList<string> FieldsMissing { get; init; }

    /// <summary>Whether the answer was kept from another lookup; time and duration are those of the supplier's answer then.</summary>
    public required bool FromCache { get; init; }

    /// <summary>The body where it is JSON.</summary>
    [JsonPropertyName("raw_response")]
    public JsonElement? Body { get; init; }

    /// <summary>The body where it is no JSON, or why it is withheld.</summary>
    public string? BodyText { get; init; }
}
