using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.LookupOrchestrator.Sessions;
using PartsCatalog.LookupOrchestrator.Tests.Hosting;
using PartsCatalog.TestSupport;

[assembly: AssemblyFixture(typeof(OrchestratorFixture))]

namespace PartsCatalog.LookupOrchestrator.Tests.Hosting;

/// <summary>The orchestrator among scripted services; tests keep apart by part number and session.</summary>
public sealed class OrchestratorFixture : IAsyncLifetime
{
    private int _numbers;

    internal TestDatabase Database { get; private set; } = null!;

    internal TestBroker Broker { get; private set; } = null!;

    internal OrchestratorHost Orchestrator { get; private set; } = null!;

    internal ScriptedServices Others { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Broker = await TestBroker.CreateAsync();
        Others = await ScriptedServices.StartAsync(Broker.ConnectionString);
        Orchestrator = new OrchestratorHost(Database.ConnectionString, Broker.ConnectionString);
        await Orchestrator.Services.BusIsHealthyAsync();
        await Others.Services.BusIsHealthyAsync();
        // The first lookup compiles what all of them run, within the times that a test gives a stage.
        await CompletedAsync(await RequestAsync(NewNumber()));
    }

    public async ValueTask DisposeAsync()
    {
        await Orchestrator.DisposeAsync();
        await Others.DisposeAsync();
        await Broker.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>A number that no other test uses.</summary>
    internal string NewNumber() => $"W{10_000_000 + Interlocked.Increment(ref _numbers)}";

    internal async Task<Guid> RequestAsync(string number, string? manufacturer = null, bool forceRefresh = false, Guid? id = null)
    {
        var request = new LookupRequested { RequestId = id ?? Guid.NewGuid(), PartNumber = number, Manufacturer = manufacturer, ForceRefresh = forceRefresh };
        await SendAsync(request);
        return request.RequestId;
    }

    internal async Task SendAsync<T>(T message)
        where T : class
    {
        var saga = await Others.Bus.GetSendEndpoint(new Uri($"exchange:{EndpointNames.LookupSaga}?bind=false"));
        await saga.Send(message);
    }

    internal Task<LookupCompleted> CompletedAsync(Guid id) => Eventually.GetAsync(
        () => Task.FromResult(Others.Received.OfType<LookupCompleted>().FirstOrDefault(completed => completed.RequestId == id)), TimeSpan.FromSeconds(40));

    internal Task<LookupFailed> FailedAsync(Guid id) => Eventually.GetAsync(
        () => Task.FromResult(Others.Received.OfType<LookupFailed>().FirstOrDefault(failed => failed.RequestId == id)), TimeSpan.FromSeconds(40));

    internal async Task<SessionResponse> SessionAsync(Guid id) =>
        await SessionReader.FindAsync(Orchestrator.Services.GetRequiredService<NpgsqlDataSource>(), id, TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException($"There is no session {id}.");

    /// <summary>State of a saga; null when there is none.</summary>
    internal async Task<string?> StateAsync(Guid id)
    {
        await using var command = Database.DataSource.CreateCommand("select current_state from lookup_saga where correlation_id = $1");
        command.Parameters.Add(new() { Value = id });
        return await command.ExecuteScalarAsync() as string;
    }
}
