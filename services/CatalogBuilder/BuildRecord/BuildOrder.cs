using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.BuildRecord;

/// <summary>
/// Where a build stands among the builds of its part. Rounds order the builds of one lookup; the moment at which the suppliers were asked
/// orders lookups. Two lookups of the same microsecond go by their ids, so that the outcome does not hang on which message came first.
/// </summary>
internal sealed record BuildOrder(Guid SessionId, int Round, DateTimeOffset AskedAt) : IComparable<BuildOrder>
{
    /// <summary>The place of a build.</summary>
    public static BuildOrder Of(ConsensusReached build) =>
        new(build.SessionId, build.Round, Moment.Of(build.AskedAt));

    /// <inheritdoc />
    public int CompareTo(BuildOrder? other) => other switch
    {
        null => 1,
        _ when SessionId == other.SessionId => Round.CompareTo(other.Round),
        _ when AskedAt != other.AskedAt => AskedAt.CompareTo(other.AskedAt),
        _ => SessionId.CompareTo(other.SessionId),
    };
}
