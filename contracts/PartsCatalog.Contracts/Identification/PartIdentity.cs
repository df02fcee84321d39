using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Contracts.Identification;

/// <summary>Which part a number turned out to be.</summary>
public abstract record PartIdentity
{
    /// <summary>One part, and what is said about it.</summary>
    public sealed record Identified(PartKey Part, IReadOnlyList<SourceClaims> Claims) : PartIdentity;

    /// <summary>Several makes have the number and none was named, or several parts replace it.</summary>
    public sealed record Ambiguous(IReadOnlyList<PartKey> Candidates) : PartIdentity;

    /// <summary>None of the answers names the part.</summary>
    public sealed record Unknown(string? Detail = null) : PartIdentity
    {
        /// <summary>Parts that suppliers list the number under as another one of theirs.</summary>
        public IReadOnlyList<PartKey> Candidates { get; init; } = [];
    }
}
