namespace PartsCatalog.Consensus.Reviews;

/// <summary>How a person settles an attribute.</summary>
internal enum DecisionAction
{
    /// <summary>The value that was settled on is right.</summary>
    Accept,

    /// <summary>The value of another source is right.</summary>
    Choose,

    /// <summary>A value that the person types is right.</summary>
    Type,

    /// <summary>The attribute cannot apply to the part.</summary>
    NotApplicable,
}
