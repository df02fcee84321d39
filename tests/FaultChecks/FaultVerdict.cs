namespace PartsCatalog.FaultChecks;

/// <summary>What one run under a fault came to. Lost, different, twice and open are to be zero, and so are dead letters that the fault itself does not leave: each is a message that was given up.</summary>
public sealed record FaultVerdict
{
    public required string Fault { get; init; }

    /// <summary>Requests made.</summary>
    public required int Attempted { get; init; }

    /// <summary>Requests promised: 202, or the broker's confirm.</summary>
    public required int Acknowledged { get; init; }

    /// <summary>Promised sessions that ran when the fault struck.</summary>
    public required int InFlight { get; init; }

    /// <summary>Sessions that ended with a record.</summary>
    public int Completed { get; init; }

    /// <summary>Promised sessions that never ended, or whose end the gateway or the public exchanges never told.</summary>
    public int Lost { get; init; }

    /// <summary>Sessions or records that are not what the same part gives without the fault.</summary>
    public int Different { get; init; }

    /// <summary>Versions whose content is that of the version before.</summary>
    public int Twice { get; init; }

    /// <summary>Sagas that had not ended, messages not consumed and outbox rows not sent when all should have been quiet.</summary>
    public long Open { get; init; }

    public int DeadWithReason { get; init; }

    public int DeadWithoutReason { get; init; }

    /// <summary>Dead letters that the fault itself is to leave.</summary>
    public int DeadExpected { get; init; }

    /// <summary>A lookup's wait from the strike, or from its promise where that came later, to its end; of all that ended after the strike.</summary>
    public IReadOnlyList<TimeSpan> Recoveries { get; init; } = [];

    /// <summary>What was lost or different, for a person.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    public bool IsClean => !FoundDamage && DeadWithoutReason == 0 && DeadWithReason == DeadExpected;

    /// <summary>What a negative control has to find.</summary>
    public bool FoundDamage => Lost > 0 || Different > 0 || Twice > 0 || Open > 0;
}
