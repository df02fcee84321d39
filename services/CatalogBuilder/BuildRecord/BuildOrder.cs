using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.CatalogBuilder.BuildRecord;

/// <summary>
/// Where a build stands among the builds of its part. Rounds order the builds of one lookup; the moment at which the suppliers were asked
/// orders lookups. Two lookups on the same stored answers have the same moment: the one whose AIs confirmed more counts, and then their ids, so that the outcome does
/// not hang on which message came first.
/// </summary>
internal sealed record BuildOrder(Guid SessionId, int Round, DateTimeOffset AskedAt, AiValidationStatus ValidationStatus) : IComparable<BuildOrder>
{
    /// <summary>The place of a build.</summary>
    public static BuildOrder Of(ConsensusReached build) =>
        new(build.SessionId, build.Round, Moment.Of(build.AskedAt), build.ValidationStatus);

    /// <inheritdoc />
    public int CompareTo(BuildOrder? other) => other switch
    {
        null => 1,
        _ when SessionId == other.SessionId => Round.CompareTo(other.Round),
        _ when AskedAt != other.AskedAt => AskedAt.CompareTo(other.AskedAt),
        _ when ValidationStatus != other.ValidationStatus => ValidationStatus.CompareTo(other.ValidationStatus),
        _ => SessionId.CompareTo(other.SessionId),
    };
}
