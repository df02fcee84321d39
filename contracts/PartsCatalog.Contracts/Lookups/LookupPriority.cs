namespace PartsCatalog.Contracts.Lookups;

/// <summary>Whether somebody waits.</summary>
public enum LookupPriority
{
    Interactive,
    Batch,
}
