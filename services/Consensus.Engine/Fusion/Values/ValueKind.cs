namespace PartsCatalog.Consensus.Engine.Fusion.Values;

/// <summary>How two values of an attribute are compared.</summary>
public enum ValueKind
{
    /// <summary>By normalised words, then by similarity of tokens and letters.</summary>
    Text,

    /// <summary>As numbers, within a tolerance and within what rounding explains.</summary>
    Number,

    /// <summary>As minutes of the day, around midnight.</summary>
    TimeOfDay,

    /// <summary>As points in time.</summary>
    DateTime,

    /// <summary>As a person's name: order of the words and initials do not matter.</summary>
    Name,

    /// <summary>As a postal address: the usual abbreviations are the same as the words.</summary>
    Address,

    /// <summary>As a set of names or words, in any order.</summary>
    List,
}
