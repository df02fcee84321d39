using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Consensus.Engine.Policy;

/// <summary>How often each source is right. Priors until trust is learned per (source, attribute) from settled and reviewed values.</summary>
/// <param name="sources">Accuracies by the source's name.</param>
/// <param name="unknown">Accuracy of a source that has no entry.</param>
public sealed class TrustTable(IReadOnlyDictionary<string, SourceAccuracy> sources, SourceAccuracy unknown)
{
    /// <summary>
    /// The priors: judgement, not measurement. Distributors know numbers and prices best; Amazon's claims are about a listing, but its images,
    /// texts and package data come from whoever sells there and are fuller.
    /// </summary>
    public static TrustTable Prior { get; } = new(
        new Dictionary<string, SourceAccuracy>(StringComparer.Ordinal)
        {
            [SupplierName.Encompass.Value] = new(0.86, new Dictionary<AttributeGroup, double>
            {
                [AttributeGroup.Identity] = 0.95,
                [AttributeGroup.Compatibility] = 0.92,
                [AttributeGroup.Support] = 0.90,
                [AttributeGroup.Physical] = 0.82,
                [AttributeGroup.Media] = 0.80,
            }),
            [SupplierName.Marcone.Value] = new(0.85, new Dictionary<AttributeGroup, double>
            {
                [AttributeGroup.Identity] = 0.94,
                [AttributeGroup.Compatibility] = 0.90,
                [AttributeGroup.Physical] = 0.80,
            }),
            [SupplierName.Reliable.Value] = new(0.83, new Dictionary<AttributeGroup, double>
            {
                [AttributeGroup.Identity] = 0.92,
                [AttributeGroup.Compatibility] = 0.88,
                [AttributeGroup.Physical] = 0.80,
                [AttributeGroup.Media] = 0.88,
            }),
            [SupplierName.Amazon.Value] = new(0.74, new Dictionary<AttributeGroup, double>
            {
                [AttributeGroup.Identity] = 0.85,
                [AttributeGroup.Media] = 0.88,
                [AttributeGroup.Physical] = 0.80,
                [AttributeGroup.Compatibility] = 0.70,
            }, new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["asin"] = 0.99,
                ["customer_rating"] = 0.97,
                ["review_count"] = 0.97,
            }),
        },
        new SourceAccuracy(0.70));

    /// <summary>The accuracies of a source.</summary>
    public SourceAccuracy this[string source] => sources.TryGetValue(source, out var accuracy) ? accuracy : unknown;
}
