using Aspire.Hosting;
using Npgsql;
using PartsCatalog.SampleHost;

namespace PartsCatalog.LocalHosting.Tests.Testing;

public sealed class The_servers_of_a_system : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private readonly string _state = Path.Combine(Aspire.Hosting.State.StateDirectory.Root(), "test-" + Guid.NewGuid().ToString("N")[..8]);

    [Fact]
    public async Task Keep_data_and_addresses_over_crashes_and_runs()
    {
        string database;
        await using (var first = await StartAsync())
        {
            database = await first.GetConnectionStringAsync(SampleNames.Database);
            await ExecuteAsync(database, "CREATE TABLE part AS SELECT 'WR55X10025' AS number");

            foreach (var server in first.Resources)
                server.Kill();
            foreach (var server in first.Resources)
                await server.WaitAsync(snapshot => snapshot is { Restarts: > 0, IsHealthy: true }, Limit);

            (await ReadAsync(database)).ShouldBe("WR55X10025");
            first.Resources.ShouldAllBe(server => server.Current.Restarts == 1);
        }

        await using var second = await StartAsync();
        (await second.GetConnectionStringAsync(SampleNames.Database)).ShouldBe(database);
        (await ReadAsync(database)).ShouldBe("WR55X10025");
    }

    [Fact]
    public async Task That_are_not_installed_are_shown_as_failed_with_the_command()
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Temporary = true });
        builder.AddRedis(SampleNames.Redis);
        builder.Configuration["LocalHosting:BinariesRoot"] = "/nonexistent";
        await using var system = builder.Build();
        await system.StartAsync();

        await system.GetResource(SampleNames.Redis).WaitForStateAsync(ResourceState.Failed, Limit);

        system.GetResource(SampleNames.Redis).Current.Detail.ShouldNotBeNull().ShouldContain("apt-get install -y redis-server");
    }

    public void Dispose()
    {
        if (Directory.Exists(_state))
            Directory.Delete(_state, recursive: true);
    }

    private async Task<DistributedApplication> StartAsync()
    {
        var builder = DistributedApplication.CreateBuilder(["--LocalHosting:StateDirectory=" + _state]);
        builder.AddPostgres(SampleNames.Postgres).AddDatabase(SampleNames.Database);
        builder.AddRabbitMQ(SampleNames.RabbitMq);
        builder.AddRedis(SampleNames.Redis);
        var system = builder.Build();
        await system.StartAsync();
        await system.WaitForHealthyAsync(Limit);
        return system;
    }

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> ReadAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("SELECT number FROM part");
        return (string?)await command.ExecuteScalarAsync();
    }
}
