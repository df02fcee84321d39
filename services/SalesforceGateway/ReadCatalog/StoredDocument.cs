using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.UsagePolicy;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>A published record, as it is stored or as it is served.</summary>
/// <param name="Part">The part.</param>
/// <param name="ETag">Strong entity tag, quotes included.</param>
/// <param name="LastVerified">When a lookup last confirmed it.</param>
/// <param name="Body">The bytes.</param>
internal sealed record StoredDocument(PartKey Part, string ETag, DateTimeOffset LastVerified, byte[] Body)
{
    private static readonly Dictionary<string, Observation> Nothing = [];

    /// <summary>As of when each source's statements stand.</summary>
    public IReadOnlyDictionary<string, Observation> Observed { get; init; } = Nothing;

    /// <summary>Whether some record states a supersession from or to this part.</summary>
    public bool HasSupersession { get; init; }

    /// <summary>Where the document is at home, when it was found by another number.</summary>
    public string? Location { get; init; }
}
