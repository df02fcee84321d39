namespace PartsCatalog.Contracts.Lookups;

/// <summary>Life cycle of a lookup session.</summary>
public enum SessionStatus
{
    Pending,
    InProgress,
    Completed,
    Failed,
}
