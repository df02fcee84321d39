namespace PartsCatalog.FaultChecks;

/// <summary>What one run under a fault came to. Everything after <paramref name="Completed"/> is to be zero, dead letters with a reason apart.</summary>
/// <param name="Fault">Name of the fault.</param>
/// <param name="Attempted">Requests made.</param>
/// <param name="Acknowledged">Requests promised (202).</param>
/// <param name="Completed">Sessions that ended with a record.</param>
/// <param name="Lost">Acknowledged sessions that never ended.</param>
/// <param name="Different">Sessions or records that are not what the same part gives without a fault.</param>
/// <param name="Twice">Versions whose content is that of the version before.</param>
/// <param name="Open">Sagas still open when all was quiet.</param>
/// <param name="DeadWithReason">Dead letters that say why.</param>
/// <param name="DeadWithoutReason">Dead letters that do not.</param>
public sealed record FaultVerdict(
    string Fault, int Attempted, int Acknowledged, int Completed, int Lost, int Different, int Twice, long Open, int DeadWithReason, int DeadWithoutReason)
{
    /// <summary>From the fault to the last of the lookups' ends.</summary>
    public TimeSpan Recovery { get; init; }

    /// <summary>What was different or lost, for a person.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    public bool IsClean => Lost == 0 && Different == 0 && Twice == 0 && Open == 0 && DeadWithoutReason == 0;
}
