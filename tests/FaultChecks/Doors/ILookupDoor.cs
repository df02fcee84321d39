namespace PartsCatalog.FaultChecks.Doors;

/// <summary>A way to ask for a lookup.</summary>
public interface ILookupDoor
{
    /// <summary>As details of a verdict name it.</summary>
    string Name { get; }

    /// <summary>Asks once.</summary>
    /// <returns>The session, or null when it was not acknowledged: no answer is no promise.</returns>
    Task<Guid?> AskAsync(string number, bool forceRefresh, CancellationToken cancellationToken);
}
