using PartsCatalog.AppHost;
using PartsCatalog.FaultChecks;
using PartsCatalog.FaultChecks.Faults;
using PartsCatalog.FaultSuite.Systems;

namespace PartsCatalog.FaultSuite;

/// <summary>Every fault of the suite, in the order in which it is injected.</summary>
internal static class FaultCatalog
{
    private const string AfterCommit = "between the commit and the sending of its messages";
    private const string AfterSend = "between the sending of a message and the deletion of its row";
    private const string BeforeAck = "between the work and its acknowledgement";

    public static IReadOnlyList<FaultCase> All()
    {
        var plain = new PlainSystem();
        var proxied = new ProxiedSystem();
        var ownClock = new OwnClockSystem();
        var smallDisk = new SmallDiskSystem();
        return
        [
            .. Plain().Select(fault => new FaultCase(plain, fault)),
            new FaultCase(proxied, new NetworkResetFault(() => proxied.Proxy)),
            new FaultCase(proxied, new NetworkSlowFault(() => proxied.Proxy)),
            new FaultCase(proxied, new NetworkCutFault(() => proxied.Proxy)),
            new FaultCase(ownClock, new ClockFault("clock-forward", "+10m", stands: true, () => ownClock.OffsetFile)),
            new FaultCase(ownClock, new ClockFault("clock-back", "-10m", stands: false, () => ownClock.OffsetFile)),
            new FaultCase(smallDisk, new DiskFullFault(() => smallDisk.Disk)),
            .. Controls(),
        ];
    }

    private static IEnumerable<IFault> Plain() =>
    [
        new KillFault("kill-orchestrator", ResourceNames.LookupOrchestrator),
        new KillFault("kill-adapter", ResourceNames.SupplierAdapter),
        new KillFault("kill-validator", ResourceNames.AiValidator),
        new KillFault("kill-consensus", ResourceNames.Consensus),
        new KillFault("kill-catalog", ResourceNames.CatalogBuilder),
        new KillFault("kill-gateway", ResourceNames.SalesforceGateway),
        new SwitchedKillFault(
            "commit", "KillAfterCommit", AfterCommit, (ResourceNames.LookupOrchestrator, 200), (ResourceNames.CatalogBuilder, 40), (ResourceNames.SalesforceGateway, 60)),
        new SwitchedKillFault(
            "send", "KillAfterSend", AfterSend, (ResourceNames.LookupOrchestrator, 200), (ResourceNames.CatalogBuilder, 60), (ResourceNames.SalesforceGateway, 40)),
        new SwitchedKillFault(
            "ack", "KillBeforeAck", BeforeAck,
            (ResourceNames.LookupOrchestrator, 200), (ResourceNames.SupplierAdapter, 40), (ResourceNames.CatalogBuilder, 40), (ResourceNames.SalesforceGateway, 60)),
        new KillFault("broker-kill", ResourceNames.RabbitMq),
        new StopFault("broker-stop", ResourceNames.RabbitMq, TimeSpan.FromSeconds(60)),
        new KillFault("database-kill", ResourceNames.Postgres),
        new ConnectionsCutFault(),
        new RedisFlushedFault(),
        new AbsenceFault("redis-gone", ResourceNames.Redis, TimeSpan.FromSeconds(15)),
        SimulatorFault.Supplier("supplier-hang", "marcone", "hang", "Marcone does not answer"),
        SimulatorFault.Supplier("supplier-reset", "encompass", "reset", "Encompass cuts every connection"),
        SimulatorFault.Supplier("supplier-garbage", "reliable", "wrong_content_type", "Reliable answers 200 with a web page"),
        SimulatorFault.Ai("ai-hang", "grok", "hang", "Grok does not answer"),
        SimulatorFault.Ai("ai-reset", "openai", "reset", "OpenAI cuts every connection"),
        SimulatorFault.Ai("ai-garbage", "grok", "garbage", "Grok answers 200 with a web page"),
        new PoisonFault(),
    ];

    // Each loses lookups, so none shares its system with anything.
    private static IEnumerable<FaultCase> Controls() =>
    [
        new FaultCase(new PlainSystem(), new ControlFault(
            "control-outbox", "NoOutbox", ResourceNames.SalesforceGateway, ResourceNames.LookupOrchestrator, ResourceNames.CatalogBuilder)) { IsControl = true },
        new FaultCase(new PlainSystem(), new ControlFault(
            "control-confirms", "NoConfirms", ResourceNames.SalesforceGateway, ResourceNames.LookupOrchestrator, ResourceNames.CatalogBuilder)) { IsControl = true },
    ];
}
