using System.Text.Json;
using MassTransit.Serialization.JsonConverters;
using PartsCatalog.Contracts.Json;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>MassTransit's JSON with the contracts' rules.</summary>
internal static class HouseJson
{
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        // It writes decimals as text, which no other reader of the contracts expects.
        for (var i = options.Converters.Count - 1; i >= 0; i--)
        {
            if (options.Converters[i] is StringDecimalJsonConverter)
                options.Converters.RemoveAt(i);
        }

        return ContractJson.Apply(options);
    }
}
