namespace PartsCatalog.Contracts.Suppliers;

/// <summary>How asking one supplier ended.</summary>
public enum SupplierOutcome
{
    /// <summary>It has the part.</summary>
    Found,
    /// <summary>It answered and does not have the part.</summary>
    NotFound,
    /// <summary>It refused or could not be understood.</summary>
    Failed,
    /// <summary>Its time was over.</summary>
    TimedOut,
    /// <summary>It was not asked: the circuit is open or the limit was reached.</summary>
    NotAsked,
}
