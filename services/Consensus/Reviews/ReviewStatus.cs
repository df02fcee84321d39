namespace PartsCatalog.Consensus.Reviews;

/// <summary>Where a review stands.</summary>
internal enum ReviewStatus
{
    /// <summary>Nobody has decided yet.</summary>
    Open,

    /// <summary>A later settlement no longer needs a person.</summary>
    Settled,

    /// <summary>A person decided.</summary>
    Decided,
}
