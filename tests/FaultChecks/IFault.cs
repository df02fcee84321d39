namespace PartsCatalog.FaultChecks;

/// <summary>One thing that goes wrong while lookups run.</summary>
public interface IFault
{
    /// <summary>As the command line and the table name it.</summary>
    string Name { get; }

    /// <summary>What it does, in a sentence for people.</summary>
    string Does { get; }

    /// <summary>It strikes at a moment that the system's own work brings about; <see cref="InjectAsync"/> then waits for it, from the first lookup on.</summary>
    bool StrikesByItself => false;

    /// <summary>The comparison is made while it still stands: what is compared then is how lookups end under it.</summary>
    bool StandsWhileCompared => false;

    /// <summary>What lookups may do without because of it.</summary>
    OutsideTrouble Allows => OutsideTrouble.None;

    /// <summary>Messages of its own that must be found among the dead letters, with a reason.</summary>
    int DeadLetters => 0;

    /// <summary>Before the first lookup.</summary>
    Task PrepareAsync(SystemUnderTest system, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Does the damage. Ends when whatever it broke may mend.</summary>
    Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken);

    /// <summary>Leaves the system as <see cref="PrepareAsync"/> found it.</summary>
    Task MendAsync(SystemUnderTest system, CancellationToken cancellationToken) => Task.CompletedTask;
}
