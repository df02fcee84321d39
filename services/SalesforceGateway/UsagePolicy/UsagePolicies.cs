using Microsoft.Extensions.Options;

namespace PartsCatalog.SalesforceGateway.UsagePolicy;

/// <summary>Applies the usage policy to what a document's sources said.</summary>
internal sealed class UsagePolicies(IOptions<UsageOptions> options, TimeProvider time)
{
    private readonly IDictionary<string, SourceUsage> _sources = options.Value.Sources;

    /// <summary>The sources whose prices and availability may not be shown any more, by name.</summary>
    public IReadOnlyList<string> Expired(IReadOnlyDictionary<string, Observation> observed)
    {
        var now = time.GetUtcNow();
        return [.. observed.Where(one => Limit(one.Key) is { } limit && one.Value.At + limit <= now).Select(one => one.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>The links that have to be shown.</summary>
    public IReadOnlyList<Attribution> Attributions(IReadOnlyDictionary<string, Observation> observed) =>
        [.. observed.Select(one => LinkOf(one.Key, one.Value.Listing)).OfType<Attribution>().OrderBy(link => link.Source, StringComparer.Ordinal)];

    private Attribution? LinkOf(string source, string? listing) => listing is not null && _sources.TryGetValue(source, out var usage) && usage.Link.Length > 0
        ? new Attribution(source, usage.Link.Replace("{listing}", Uri.EscapeDataString(listing), StringComparison.Ordinal))
        : null;

    private TimeSpan? Limit(string source) => _sources.TryGetValue(source, out var usage) && usage.PriceHours > 0 ? TimeSpan.FromHours(usage.PriceHours) : null;
}
