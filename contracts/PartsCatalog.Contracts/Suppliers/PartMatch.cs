namespace PartsCatalog.Contracts.Suppliers;

/// <summary>How a part in an answer stands to the number that was asked for.</summary>
public enum PartMatch
{
    /// <summary>The same number after normalisation.</summary>
    Exact,
    /// <summary>The supplier says that it replaces the number asked for.</summary>
    Replacement,
    /// <summary>The supplier lists the number asked for as another number of this part.</summary>
    Alternative,
}
