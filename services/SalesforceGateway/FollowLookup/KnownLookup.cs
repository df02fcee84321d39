using PartsCatalog.Contracts.Lookups;
using PartsCatalog.SalesforceGateway.AcceptLookup;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>What the gateway's own tables say about a session.</summary>
/// <param name="Accepted">The request, when it came through this door.</param>
/// <param name="Completed">Its good end.</param>
/// <param name="Failed">Its bad end.</param>
/// <param name="ServedVersion">Version of the part's document that this gateway serves; 0 when none.</param>
internal sealed record KnownLookup(AcceptedLookup? Accepted, LookupCompleted? Completed, LookupFailed? Failed, int ServedVersion)
{
    public bool IsKnown => Accepted is not null || Completed is not null || Failed is not null;

    /// <summary>Whether a reader who is told COMPLETED will find what this lookup wrote.</summary>
    public bool IsReadable => Completed is not null && ServedVersion >= Completed.Version;
}
