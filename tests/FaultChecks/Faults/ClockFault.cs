namespace PartsCatalog.FaultChecks.Faults;

/// <summary>The clock that every service reads is set, at once; libfaketime reads by how much from a file.</summary>
/// <param name="name">Of the fault.</param>
/// <param name="offset">As libfaketime writes it, such as +10m.</param>
/// <param name="stands">Compared before it is set back: with a clock that went forward, what is asked afterwards must count as later.</param>
/// <param name="offsetFile">The file.</param>
public sealed class ClockFault(string name, string offset, bool stands, Func<string> offsetFile) : IFault
{
    /// <summary>What the file holds while the clock is right.</summary>
    public const string NoOffset = "+0\n";

    public string Name => name;

    public string Does => $"the clock of all services is set by {offset}";

    public bool StandsWhileCompared => stands;

    public Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken) => File.WriteAllTextAsync(offsetFile(), offset + "\n", cancellationToken);

    public Task MendAsync(SystemUnderTest system, CancellationToken cancellationToken) => File.WriteAllTextAsync(offsetFile(), NoOffset, cancellationToken);
}
