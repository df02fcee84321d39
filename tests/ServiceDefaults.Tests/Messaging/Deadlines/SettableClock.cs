namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Deadlines;

/// <summary>A clock that can also be set back; its timers run by real time.</summary>
internal sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
