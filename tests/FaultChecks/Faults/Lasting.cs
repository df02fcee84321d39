namespace PartsCatalog.FaultChecks.Faults;

/// <summary>How long a fault lasts: the one thing here that is awaited by time alone, since it is what the fault consists of.</summary>
internal static class Lasting
{
    public static Task ForAsync(TimeSpan length, CancellationToken cancellationToken) => Task.Delay(length, cancellationToken);
}
