using System.Net.Http.Json;
using System.Text.Json;

namespace PartsCatalog.FaultChecks.Comparing;

/// <summary>A published record, as far as it is compared.</summary>
/// <param name="Version">From 1.</param>
/// <param name="EntityTag">Of its whole content.</param>
/// <param name="ValidationStatus">VALIDATED, PARTIAL or UNVALIDATED.</param>
internal sealed record RecordState(int Version, string EntityTag, string ValidationStatus)
{
    public bool IsValidated => ValidationStatus == "VALIDATED";

    /// <summary>Null where nothing is published for the number.</summary>
    public static async Task<RecordState?> ReadAsync(SystemUnderTest system, string number, CancellationToken cancellationToken)
    {
        using var response = await system.Gateway.GetAsync(new Uri($"/v1/catalog/lookup/{number}", UriKind.Relative), cancellationToken);
        if (!response.IsSuccessStatusCode)
            return null;
        var record = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return new RecordState(record.GetProperty("version").GetInt32(), response.Headers.ETag?.Tag ?? "", record.GetProperty("ai_validation_status").GetString()!);
    }
}
