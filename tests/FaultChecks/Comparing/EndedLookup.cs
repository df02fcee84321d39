namespace PartsCatalog.FaultChecks.Comparing;

/// <summary>How a lookup ended under a fault, and the record that stood then.</summary>
internal sealed record EndedLookup(string Number, SessionOutcome End, RecordState? Record)
{
    public static async Task<IReadOnlyList<EndedLookup>> ReadAllAsync(
        SystemUnderTest system, LookupLedger ledger, IEnumerable<SessionOutcome> ends, CancellationToken cancellationToken)
    {
        var lookups = new List<EndedLookup>();
        foreach (var end in ends)
        {
            var number = ledger.Acknowledged[end.Session].Number;
            lookups.Add(new EndedLookup(number, end, await RecordState.ReadAsync(system, number, cancellationToken)));
        }

        return lookups;
    }

    /// <summary>It did without a supplier or an AI.</summary>
    public bool IsLacking => End.FailedSources.Count > 0 || Record is { IsValidated: false };

    /// <summary>What it did without, in words.</summary>
    public string Lacking => $"without [{string.Join(", ", End.FailedSources)}], {Record?.ValidationStatus ?? "no record"}";

    /// <summary>It did without more than the trouble outside explains.</summary>
    public bool LacksMoreThan(OutsideTrouble trouble) =>
        End.FailedSources.Except(trouble.Sources, StringComparer.Ordinal).Any() || (Record is { IsValidated: false } && !trouble.Validators);
}
