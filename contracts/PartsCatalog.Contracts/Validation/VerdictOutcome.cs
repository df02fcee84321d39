namespace PartsCatalog.Contracts.Validation;

/// <summary>How asking one AI ended.</summary>
public enum VerdictOutcome
{
    Judged,
    /// <summary>It declined to answer.</summary>
    Refused,
    /// <summary>It failed or its answer did not hold to the schema.</summary>
    Failed,
    TimedOut,
}
