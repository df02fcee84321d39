using PartsCatalog.CatalogBuilder.Records;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.CatalogBuilder.BuildRecord;

/// <summary>Makes the next version of a record from what was settled, by a lookup or with a person's decision.</summary>
internal sealed class VersionMaker(TimeProvider clock)
{
    /// <summary>The version after <paramref name="head"/>, or the first.</summary>
    /// <param name="settled">What it is made from.</param>
    /// <param name="content">What it says.</param>
    /// <param name="fingerprint">The print of that.</param>
    /// <param name="head">The record as it stands; null when there is none.</param>
    /// <param name="decisionId">The decision that caused it; null of a lookup.</param>
    public NewVersion Make(ConsensusReached settled, RecordContent content, Fingerprint fingerprint, RecordHead? head, Guid? decisionId = null)
    {
        var now = Now(head);
        var version = new RecordVersion
        {
            CatalogId = head?.CatalogId ?? Guid.CreateVersion7(now),
            Version = (head?.Version ?? 0) + 1,
            CreatedAt = head?.CreatedAt ?? now,
            LastUpdated = now,
            SessionId = settled.SessionId,
        };
        return new NewVersion
        {
            Version = version,
            Change = head is null ? CatalogChange.Created : CatalogChange.Updated,
            Content = content,
            Fingerprint = fingerprint,
            ChangedAttributes = head is null ? KnownIn(content) : fingerprint.ChangedSince(head.Fingerprint),
            Build = BuildOrder.Of(settled),
            DecisionId = decisionId,
            Document = RecordDocument.Write(content, version),
        };
    }

    /// <summary>Receivers keep the highest (version, last verified): a clock that was set back, or another replica's, must not make a record look older.</summary>
    public DateTimeOffset Now(RecordHead? head)
    {
        var now = Moment.Of(clock.GetUtcNow());
        return now < head?.LastVerified ? head.LastVerified : now;
    }

    private static List<string> KnownIn(RecordContent content) =>
        [.. content.Attributes.Where(attribute => attribute.Value is not null).Select(attribute => attribute.Name)];
}
