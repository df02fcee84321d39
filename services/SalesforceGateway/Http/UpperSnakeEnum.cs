using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartsCatalog.SalesforceGateway.Http;

/// <summary>An enumeration as UPPER_SNAKE text, and never as a number.</summary>
internal sealed class UpperSnakeEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false)
    where T : struct, Enum;
