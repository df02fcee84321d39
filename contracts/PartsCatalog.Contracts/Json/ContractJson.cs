using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartsCatalog.Contracts.Json;

/// <summary>How contracts are written as JSON: camelCase names, enumerations as UPPER_SNAKE text, nothing for null.</summary>
public static class ContractJson
{
    /// <summary>The options every service reads and writes contracts with.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Gives another serializer's options (MassTransit's) the rules of the contracts.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.WriteIndented = false;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false));
        return options;
    }

    private static JsonSerializerOptions Create()
    {
        var options = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
