using System.Collections.Frozen;
using PartsCatalog.Consensus.Engine.Trust;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Consensus.Engine.Policy;

/// <summary>How often each source is right: by the priors, and per (source, attribute) by what was learned from settled and reviewed values.</summary>
public sealed class TrustTable
{
    private readonly IReadOnlyDictionary<string, SourceAccuracy> _priors;
    private readonly SourceAccuracy _unknown;
    private readonly Dictionary<string, SourceAccuracy> _discounted;
    private readonly FrozenDictionary<string, SourceAccuracy> _learned;
    private readonly FrozenSet<string> _attributes;
    private readonly FrozenDictionary<(string Source, string Attribute), LearnedSource> _copies;

    /// <summary>Makes a table.</summary>
    /// <param name="sources">Priors by the source's name.</param>
    /// <param name="unknown">Prior of a source that has no entry.</param>
    /// <param name="learned">What was learned; null where nothing was.</param>
    public TrustTable(IReadOnlyDictionary<string, SourceAccuracy> sources, SourceAccuracy unknown, LearnedTrust? learned = null)
        : this(sources, unknown, learned, new Dictionary<string, SourceAccuracy>())
    {
    }

    private TrustTable(
        IReadOnlyDictionary<string, SourceAccuracy> sources, SourceAccuracy unknown, LearnedTrust? learned, Dictionary<string, SourceAccuracy> discounted)
    {
        ArgumentNullException.ThrowIfNull(sources);
        _priors = sources;
        _unknown = unknown;
        _discounted = discounted;
        Learned = learned;
        _learned = (learned?.Sources ?? [])
            .GroupBy(entry => entry.Source, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Prior(group.Key).With(group.ToDictionary(entry => entry.Attribute, entry => entry.Accuracy, StringComparer.Ordinal)), StringComparer.Ordinal);
        _attributes = (learned?.Sources ?? []).Select(entry => entry.Attribute).ToFrozenSet(StringComparer.Ordinal);
        _copies = (learned?.Sources ?? []).Where(entry => entry.Copies is not null).ToFrozenDictionary(entry => (entry.Source, entry.Attribute));
    }

    /// <summary>
    /// The priors: judgement, not measurement. Distributors know numbers and prices best; Amazon's claims are about a listing, but its images,
    /// texts and package data come from whoever sells there and are fuller.
    /// </summary>
    public static TrustTable Default { get; } = new(
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

    /// <summary>What was learned; null while only the priors hold.</summary>
    public LearnedTrust? Learned { get; }

    /// <summary>The accuracies of a source, learned ones before priors.</summary>
    public SourceAccuracy this[string source]
    {
        get
        {
            if (_discounted.TryGetValue(source, out var accuracy))
            {
                return accuracy;
            }

            return _learned.TryGetValue(source, out accuracy) ? accuracy : Prior(source);
        }
    }

    /// <summary>The accuracies of a source before anything was learned.</summary>
    public SourceAccuracy Prior(string source) => _priors.TryGetValue(source, out var accuracy) ? accuracy : _unknown;

    /// <summary>The same priors with other learning.</summary>
    public TrustTable With(LearnedTrust? learned) => new(_priors, _unknown, learned);

    /// <summary>The same with other accuracies of some sources for one settlement.</summary>
    /// <param name="discounts">By source, accuracies by attribute.</param>
    internal TrustTable Discounted(IReadOnlyDictionary<string, Dictionary<string, double>> discounts) =>
        new(_priors, _unknown, Learned, discounts.ToDictionary(pair => pair.Key, pair => this[pair.Key].With(pair.Value), StringComparer.Ordinal));

    /// <summary>The same with one accuracy of some sources for everything, in place of priors and of what was learned.</summary>
    /// <param name="accuracies">By source, over 0 and under 1.</param>
    public TrustTable Given(IReadOnlyDictionary<string, double> accuracies)
    {
        ArgumentNullException.ThrowIfNull(accuracies);
        var priors = _priors.ToDictionary(StringComparer.Ordinal);
        foreach (var (source, accuracy) in accuracies)
        {
            priors[source] = new SourceAccuracy(accuracy);
        }

        return new TrustTable(priors, _unknown, Learned is null ? null : Learned with { Sources = [.. Learned.Sources.Where(entry => !accuracies.ContainsKey(entry.Source))] });
    }

    /// <summary>Sources that are discounted for this settlement.</summary>
    internal IReadOnlyCollection<string> DiscountedSources => _discounted.Keys;

    /// <summary>Whether anything was learned about the attribute's sources.</summary>
    public bool IsLearned(AttributeDefinition attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return _attributes.Contains(attribute.Name);
    }

    /// <summary>Whether anything was learned about one source of the attribute.</summary>
    public bool IsLearnedOf(string source, AttributeDefinition attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return Learned is not null && Learned.Sources.Any(entry => entry.Source == source && entry.Attribute == attribute.Name);
    }

    /// <summary>Which source a source repeats in this attribute, and how often; null where it speaks for itself.</summary>
    public LearnedSource? CopyOf(string source, AttributeDefinition attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return _copies.Count == 0 ? null : _copies.GetValueOrDefault((source, attribute.Name));
    }
}
