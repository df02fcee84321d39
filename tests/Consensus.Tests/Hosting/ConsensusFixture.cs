using PartsCatalog.Consensus.Tests.Hosting;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.TestSupport;

[assembly: AssemblyFixture(typeof(ConsensusFixture))]

namespace PartsCatalog.Consensus.Tests.Hosting;

/// <summary>The service and an orchestrator; tests keep apart by session and part.</summary>
public sealed class ConsensusFixture : IAsyncLifetime
{
    private int _numbers;

    internal TestDatabase Database { get; private set; } = null!;

    internal TestBroker Broker { get; private set; } = null!;

    internal ConsensusHost Consensus { get; private set; } = null!;

    internal Orchestrator Orchestrator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Broker = await TestBroker.CreateAsync();
        Consensus = new ConsensusHost(Database.ConnectionString, Broker.ConnectionString);
        Orchestrator = await Orchestrator.StartAsync(Broker.ConnectionString, Consensus.Url);
        await Consensus.Services.BusIsHealthyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Orchestrator.DisposeAsync();
        await Consensus.DisposeAsync();
        await Broker.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>A number that no other test uses.</summary>
    internal string NewNumber() => $"W{10_000_000 + Interlocked.Increment(ref _numbers)}";

    /// <summary>Sends a command and waits for the events of its session.</summary>
    internal async Task<IReadOnlyList<ConsensusReached>> SettleAsync(ResolveConsensus command, int answers = 1)
    {
        await Orchestrator.SendAsync(command);
        return await HeardAsync(command.SessionId, answers);
    }

    internal Task<IReadOnlyList<ConsensusReached>> HeardAsync(Guid sessionId, int answers) => Eventually.GetAsync(
        () => Task.FromResult<IReadOnlyList<ConsensusReached>?>(
            Orchestrator.Heard.Where(reached => reached.SessionId == sessionId).ToList() is { } heard && heard.Count >= answers ? heard : null),
        TimeSpan.FromSeconds(30));
}
