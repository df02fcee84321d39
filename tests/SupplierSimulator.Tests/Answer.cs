using System.Text.Json;

namespace PartsCatalog.SupplierSimulator.Tests;

public sealed record Answer(int Status, string Body, string? MediaType, TimeSpan? RetryAfter)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
