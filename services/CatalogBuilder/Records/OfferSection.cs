using System.Text.Json;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>The document's "pricing" and "availability": what is true today and not tomorrow, so each says as of when.</summary>
internal static class OfferSection
{
    private static readonly AttributeDefinition[] Prices =
        [AttributeRegistry.Msrp, AttributeRegistry.HighAvgPrice, AttributeRegistry.LowAvgPrice, AttributeRegistry.CurrentSellingPrice];

    private static readonly AttributeDefinition[] Stock = [AttributeRegistry.QuantityAvailable, AttributeRegistry.LeadTimeDays];

    /// <summary>Writes both sections.</summary>
    public static void Write(Utf8JsonWriter writer, RecordContent content)
    {
        writer.WriteStartObject("pricing"u8);
        WriteFound(writer, content, Prices);
        writer.WriteString("currency"u8, AttributeRegistry.Msrp.Unit);
        WriteAsOf(writer, content, Prices);
        writer.WriteEndObject();

        writer.WriteStartObject("availability"u8);
        if (content[AttributeRegistry.Availability].Value is { } status)
        {
            writer.WriteString("status"u8, status.Text);
        }

        WriteFound(writer, content, Stock);
        WriteAsOf(writer, content, [AttributeRegistry.Availability, .. Stock]);
        writer.WriteEndObject();
    }

    private static void WriteFound(Utf8JsonWriter writer, RecordContent content, AttributeDefinition[] attributes)
    {
        foreach (var attribute in attributes)
        {
            if (content[attribute].Value is { } value)
            {
                writer.WritePropertyName(attribute.Name);
                writer.WriteValue(attribute, value);
            }
        }
    }

    // The oldest statement that a shown value rests on: none is older than that.
    private static void WriteAsOf(Utf8JsonWriter writer, RecordContent content, AttributeDefinition[] attributes)
    {
        var times = attributes
            .Where(attribute => content[attribute].Value is not null)
            .SelectMany(attribute => content[attribute].Settled.Stated.Where(stated => stated.Chosen))
            .SelectMany(stated => stated.By)
            .Select(statement => statement.At)
            .ToList();
        if (times.Count > 0)
        {
            writer.WriteString("as_of"u8, times.Min().UtcDateTime);
        }
    }
}
