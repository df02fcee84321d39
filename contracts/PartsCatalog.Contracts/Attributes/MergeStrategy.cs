namespace PartsCatalog.Contracts.Attributes;

/// <summary>How claims that disagree become one value.</summary>
public enum MergeStrategy
{
    /// <summary>The group of equal claims with the most weight.</summary>
    Vote,
    /// <summary>The middle of the numbers, outliers left out.</summary>
    Median,
    /// <summary>All items of all lists, each with its supporters.</summary>
    Union,
    /// <summary>Only equal claims count; a value that is not well formed is none.</summary>
    Exact,
    /// <summary>Chosen together with the other attributes of its link group, from one source.</summary>
    Linked,
    /// <summary>The largest usable image.</summary>
    BestImage,
    /// <summary>Written by an AI from settled values, or the best supplier text without one.</summary>
    AiText,
    /// <summary>Computed from other claims.</summary>
    Derived,
}
