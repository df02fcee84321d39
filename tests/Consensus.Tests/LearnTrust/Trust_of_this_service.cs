using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.LearnTrust;
using PartsCatalog.Consensus.Policies;
using PartsCatalog.Consensus.Tests.Hosting;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.TestSupport;

namespace PartsCatalog.Consensus.Tests.LearnTrust;

/// <summary>On a database of its own: what is learned there would change what other tests settle.</summary>
public sealed class Trust_of_this_service : IAsyncLifetime
{
    private const int Parts = 60;
    private readonly CurrentPolicy _policy = new(ConsensusPolicy.Default);
    private TestDatabase _database = null!;
    private TestBroker _broker = null!;
    private ConsensusHost _host = null!;
    private Orchestrator _orchestrator = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _broker = await TestBroker.CreateAsync();
        _host = new ConsensusHost(_database.ConnectionString, _broker.ConnectionString);
        _orchestrator = await Orchestrator.StartAsync(_broker.ConnectionString, _host.Url);
        await _host.Services.BusIsHealthyAsync();
        for (var i = 0; i < Parts; i++)
        {
            // Acme is always alone with what it says.
            await _orchestrator.SendAsync(Commands.Resolve($"W{20_000_000 + i}", claims:
                [("ENCOMPASS", "tooth_count", $"{i + 10}"), ("MARCONE", "tooth_count", $"{i + 10}"), ("RELIABLE", "tooth_count", $"{i + 10}"), ("ACME", "tooth_count", $"{i + 200}")]));
        }

        await Eventually.Async(() => _orchestrator.Heard.Count >= Parts, TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        await _orchestrator.DisposeAsync();
        await _host.DisposeAsync();
        await _broker.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Is_learned_from_its_settlements_and_taken_by_the_other_replicas()
    {
        var version = (await Job(minimumParts: 10).LearnAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull();

        var learned = (await Store.FindAsync(version, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        learned.Sources.Single(entry => entry.Source == "ACME" && entry.Attribute == "tooth_count").Accuracy.ShouldBeLessThan(0.3);
        learned.Sources.Single(entry => entry.Source == "MARCONE" && entry.Attribute == "tooth_count").Accuracy.ShouldBeGreaterThan(0.85);
        _policy.TrustVersion.ShouldBe(version);

        var running = _host.Services.GetRequiredService<CurrentPolicy>();
        await _host.Services.GetRequiredService<TrustRefresh>().RefreshAsync(TestContext.Current.CancellationToken);
        running.TrustVersion.ShouldBe(version);
        running.Value.Trust["ACME"].Of(AttributeRegistry.ToothCount).ShouldBeLessThan(0.3);
        var settled = await SettleAsync();
        settled.Attributes.Single(a => a.Attribute == "tooth_count").Confidence.ShouldBeLessThan(0.3m);
        (await _database.ScalarAsync<long>($"SELECT trust_version FROM settlements WHERE session_id = '{settled.SessionId}'")).ShouldBe(version);
    }

    [Fact]
    public async Task Is_not_learned_from_a_handful() => (await Job(minimumParts: Parts + 1).LearnAsync(TestContext.Current.CancellationToken)).ShouldBeNull();

    [Fact]
    public async Task Is_kept_in_so_many_versions()
    {
        long? version = null;
        for (var i = 0; i < 4; i++)
        {
            version = await Job(minimumParts: 10, kept: 2).LearnAsync(TestContext.Current.CancellationToken);
        }

        (await _database.ScalarAsync<long>("SELECT count(*) FROM trust_versions")).ShouldBe(2);
        (await Store.LatestVersionAsync(TestContext.Current.CancellationToken)).ShouldBe(version);
        (await Store.FindAsync(version!.Value - 3, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private TrustStore Store => new(_database.DataSource);

    private TrustJob Job(int minimumParts, int kept = 100) => new(
        _database.DataSource, new EvidenceReader(_database.DataSource), Store, _policy,
        Options.Create(new TrustOptions { MinimumParts = minimumParts, KeptVersions = kept }), TimeProvider.System, NullLogger<TrustJob>.Instance);

    private async Task<Contracts.Consensus.ConsensusReached> SettleAsync()
    {
        var command = Commands.Resolve("W30000000", claims: ("ACME", "tooth_count", "12"));
        await _orchestrator.SendAsync(command);
        return await Eventually.GetAsync(() => Task.FromResult(_orchestrator.Heard.FirstOrDefault(reached => reached.SessionId == command.SessionId)), TimeSpan.FromSeconds(30));
    }
}
