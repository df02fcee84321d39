namespace PartsCatalog.SalesforceGateway.Tests.Hosting;

/// <summary>The real time, moved forward as far as a test says. Timers run as ever, so that everything in the host that waits goes on.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long _shift;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _shift, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _shift));
}
