namespace PartsCatalog.Consensus.Replays;

/// <summary>Adds up a replay over the catalogue.</summary>
internal sealed class ReplayCount
{
    private readonly Dictionary<string, int> _byAttribute = new(StringComparer.Ordinal);
    private int _parts;
    private int _changed;
    private int _toReview;
    private int _fromReview;

    public void Add(ReplayReport report)
    {
        _parts++;
        _changed += report.Changes.Count > 0 ? 1 : 0;
        _toReview += report is { NeedsReviewBefore: false, NeedsReviewAfter: true } ? 1 : 0;
        _fromReview += report is { NeedsReviewBefore: true, NeedsReviewAfter: false } ? 1 : 0;
        foreach (var change in report.Changes.Where(change => !Equals(change.Before.Value, change.After.Value)))
        {
            _byAttribute[change.Attribute] = _byAttribute.GetValueOrDefault(change.Attribute) + 1;
        }
    }

    public ReplaySummary Summary() => new(
        _parts, _changed, _byAttribute.Values.Sum(), _toReview, _fromReview,
        _byAttribute.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
}
