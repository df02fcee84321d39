using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>How a command to decide ended.</summary>
internal abstract record DecisionOutcome
{
    /// <summary>It holds, now or since an earlier, equal command.</summary>
    /// <param name="Version">The review's version from now on.</param>
    /// <param name="PartKey">The part whose record is to follow.</param>
    public sealed record Decided(int Version, string PartKey) : DecisionOutcome;

    /// <summary>There is no such review, or no settlement behind it.</summary>
    public sealed record Unknown : DecisionOutcome;

    /// <summary>The review has changed since the caller read it.</summary>
    /// <param name="Version">Its version now.</param>
    public sealed record Changed(int Version) : DecisionOutcome;

    /// <summary>The decision cannot be made so.</summary>
    /// <param name="Error">What is wrong.</param>
    public sealed record Refused(FieldError Error) : DecisionOutcome;
}
