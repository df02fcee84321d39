using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>As of when each supplier's statements in a record stand.</summary>
internal static class Observations
{
    /// <summary>One entry a supplier that stated anything, by name. Of several times the oldest counts: none of its values is older.</summary>
    public static IReadOnlyList<SourceObservation> Of(RecordContent content)
    {
        var suppliers = content.Sources.Select(source => source.Source.Value).ToHashSet(StringComparer.Ordinal);
        var oldest = new SortedDictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var statement in content.Attributes.SelectMany(attribute => attribute.Settled.Stated).SelectMany(stated => stated.By))
        {
            if (suppliers.Contains(statement.Source) && (!oldest.TryGetValue(statement.Source, out var at) || statement.At < at))
            {
                oldest[statement.Source] = statement.At;
            }
        }

        return [.. oldest.Select(observed => new SourceObservation(observed.Key, observed.Value, ListingOf(observed.Key, content)))];
    }

    private static string? ListingOf(string source, RecordContent content) =>
        source == SupplierName.Amazon.Value && content[AttributeRegistry.Asin] is var asin && asin.Sources.Contains(source) ? asin.Value?.Text : null;
}
