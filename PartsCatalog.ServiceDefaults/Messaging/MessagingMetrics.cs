using System.Diagnostics.Metrics;
using PartsCatalog.ServiceDefaults.Telemetry;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>Counters of the outbox and the inbox.</summary>
internal static class MessagingMetrics
{
    private static readonly Meter Meter = new(TelemetrySources.Own + ".Messaging");

    public static readonly Counter<long> Sent = Meter.CreateCounter<long>("partscatalog.outbox.sent", "{message}", "Messages the broker has confirmed.");
    public static readonly Counter<long> Swept = Meter.CreateCounter<long>("partscatalog.outbox.swept", "{message}", "Messages the sweeper sent, late.");
    public static readonly Counter<long> Failed = Meter.CreateCounter<long>("partscatalog.outbox.failed", "{message}", "Sends that failed; the row stays.");
    public static readonly Counter<long> Repeated = Meter.CreateCounter<long>("partscatalog.inbox.repeated", "{message}", "Deliveries that had been consumed before.");
    public static readonly Counter<long> DeadLettered = Meter.CreateCounter<long>("partscatalog.messages.dead_lettered", "{message}", "Messages given up, with their reason.");
}
