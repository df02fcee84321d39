namespace Aspire.Hosting.Processes;

/// <summary>All that is needed to start one process and to end it again.</summary>
internal sealed record ChildLaunch
{
    public required string FileName { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public required string WorkingDirectory { get; init; }

    /// <summary>Added to what the host itself was given; a null value removes a variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    public required string LogFile { get; init; }

    /// <summary>What asks the process to end in order.</summary>
    public UnixSignal StopSignal { get; init; } = UnixSignal.Terminate;

    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What the watchdog sends when the host is gone, before it kills.</summary>
    public UnixSignal LostHostSignal { get; init; } = UnixSignal.Terminate;

    public TimeSpan LostHostGrace { get; init; } = TimeSpan.FromSeconds(3);
}
