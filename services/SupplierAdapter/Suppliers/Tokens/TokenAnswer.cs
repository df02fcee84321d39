using System.Text.Json.Serialization;

namespace PartsCatalog.SupplierAdapter.Suppliers.Tokens;

/// <summary>What a token endpoint answers (RFC 6749, 5.1).</summary>
internal sealed record TokenAnswer
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("expires_in")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public int ExpiresIn { get; init; } = 300;
}
