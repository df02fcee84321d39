using System.Collections.Frozen;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Normalization;
using PartsCatalog.SupplierAdapter.Specifications;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>
/// Decides whether a listing is the part. A search also finds other makers' look-alikes, which carry the number in their title and some
/// even as their model: such a listing is an alternative, never the part.
/// </summary>
internal static class AmazonListing
{
    // Makers in the brand table that make parts for other makers' machines.
    private static readonly FrozenSet<string> Aftermarket = new[] { "Supco", "ERP", "Robertshaw" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How the listing stands to the number asked for; null when it has nothing to do with it.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="itemInfo">The listing's itemInfo.</param>
    /// <param name="make">Its canonical make.</param>
    public static PartMatch? Match(PartQuery query, AnswerNode itemInfo, string? make)
    {
        var manufacture = itemInfo["manufactureInfo"];
        var asked = query.Number.Normalized;
        var partNumber = Numbers.PartNumberOf(manufacture["itemPartNumber"]["displayValue"].Text);
        if (partNumber != asked && Numbers.PartNumberOf(manufacture["model"]["displayValue"].Text) != asked)
        {
            return null;
        }

        return IsOriginal(query, itemInfo, make, partNumber) ? PartMatch.Exact : PartMatch.Alternative;
    }

    private static bool IsOriginal(PartQuery query, AnswerNode itemInfo, string? make, string? partNumber)
    {
        if (partNumber is not null && partNumber != query.Number.Normalized)
        {
            return false;
        }

        if (make is null || PartTypeReader.IsLookAlike(itemInfo["title"]["displayValue"].Text))
        {
            return false;
        }

        return query.Manufacturer is null ? Brand.IsKnown(make) && !Aftermarket.Contains(make) : Brand.AreSame(query.Manufacturer, make);
    }
}
