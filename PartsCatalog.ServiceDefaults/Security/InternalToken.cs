using System.Text.Json.Serialization;

namespace PartsCatalog.ServiceDefaults.Security;

/// <summary>What a signed internal call says about itself.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="Role">What the actor may do.</param>
/// <param name="Audience">The one service that may accept it.</param>
/// <param name="IssuedAt">Unix seconds.</param>
/// <param name="ExpiresAt">Unix seconds.</param>
internal sealed record InternalToken(
    [property: JsonPropertyName("act")] string Actor,
    [property: JsonPropertyName("role")] Role Role,
    [property: JsonPropertyName("aud")] string Audience,
    [property: JsonPropertyName("iat")] long IssuedAt,
    [property: JsonPropertyName("exp")] long ExpiresAt);
