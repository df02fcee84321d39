using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Outbox;

public sealed class A_unit_of_work(Servers servers) : IClassFixture<Servers>
{
    private readonly Received _received = new();

    [Fact]
    public async Task That_is_not_committed_changes_and_sends_nothing()
    {
        await using var host = await StartAsync();
        await using (var work = await host.Works.BeginAsync())
        {
            await work.Connection.ExecuteAsync("INSERT INTO effects (text) VALUES ('never')", transaction: work.Transaction);
            await work.PublishAsync(Done("never"));
        }

        await using (var work = await host.Works.BeginAsync())
        {
            await work.PublishAsync(Done("later"));
            await work.CommitAsync();
        }

        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "later"));
        _received.Of<WorkDone>().ShouldNotContain(done => done.Text == "never");
        (await servers.CountAsync("effects", "text = 'never'")).ShouldBe(0);
    }

    [Fact]
    public async Task Sends_nothing_before_the_commit()
    {
        await using var host = await StartAsync();
        await using var work = await host.Works.BeginAsync();
        await work.PublishAsync(Done("held"));
        await host.SendAsync("recorder", Done("overtakes"));
        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "overtakes"));
        _received.Of<WorkDone>().ShouldNotContain(done => done.Text == "held");

        await work.CommitAsync();

        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "held"));
    }

    [Fact]
    public async Task Whose_database_error_was_swallowed_does_not_look_committed()
    {
        await using var host = await StartAsync();
        await using var work = await host.Works.BeginAsync();
        await work.Connection.ExecuteAsync("INSERT INTO effects (text) VALUES ('lost')", transaction: work.Transaction);
        await Should.ThrowAsync<PostgresException>(() => work.Connection.ExecuteAsync("SELECT 1 / 0", transaction: work.Transaction));

        await Should.ThrowAsync<PostgresException>(() => work.CommitAsync());

        (await servers.CountAsync("effects", "text = 'lost'")).ShouldBe(0);
    }

    [Fact]
    public async Task Runs_deferred_commands_with_the_commit()
    {
        await using var host = await StartAsync();
        await using var work = await host.Works.BeginAsync();
        work.Defer(new NpgsqlBatchCommand("INSERT INTO effects (text) VALUES ('deferred')"));

        await work.CommitAsync();

        (await servers.CountAsync("effects", "text = 'deferred'")).ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_decimals_as_numbers()
    {
        await using var host = await StartAsync();

        await host.SendAsync("recorder", new DoWork { SessionId = Guid.NewGuid(), Text = "priced", Price = 12.50m });

        await Eventually.Async(() => _received.Of<DoWork>().Any(work => work.Text == "priced" && work.Price == 12.50m));
    }

    [Fact]
    public async Task Outside_a_consumer_has_to_be_begun()
    {
        await using var host = await StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();

        Should.Throw<InvalidOperationException>(() => work.Connection).Message.ShouldContain(nameof(IUnitOfWorkFactory));
    }

    private Task<ServiceHost> StartAsync() => ServiceHost.StartAsync(
        servers.Database,
        servers.Broker,
        bus =>
        {
            bus.UseOutbox();
            bus.AddConsumer<RecordingConsumer<WorkDone>>("recorder");
            bus.AddConsumer<RecordingConsumer<DoWork>>("recorder");
        },
        builder => builder.Services.AddSingleton(_received));

    private static WorkDone Done(string text) => new() { SessionId = Guid.NewGuid(), Text = text };
}
