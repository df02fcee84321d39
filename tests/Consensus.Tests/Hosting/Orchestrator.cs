using System.Collections.Concurrent;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.TestSupport;

namespace PartsCatalog.Consensus.Tests.Hosting;

/// <summary>The other end of the pipeline: sends the command, hears the event, and calls over HTTP as the installation's services do.</summary>
internal sealed class Orchestrator : IAsyncDisposable
{
    private WebApplication _app = null!;

    public ConcurrentQueue<ConsensusReached> Heard { get; } = [];

    public ConcurrentQueue<ReviewDecided> Told { get; } = [];

    public HttpClient Http => _app.Services.GetRequiredService<InternalCaller>().Http;

    public static async Task<Orchestrator> StartAsync(string broker, string consensus)
    {
        var orchestrator = new Orchestrator();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "PartsCatalog.LookupOrchestrator" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:rabbitmq"] = broker,
            ["Internal:SigningKey"] = ConsensusHost.SigningKey,
            ["services:consensus:http:0"] = consensus,
            ["urls"] = "http://127.0.0.1:0",
        });
        builder.AddServiceDefaults();
        builder.Services.AddSingleton(orchestrator);
        // Settling everything again takes the longer the more the other tests have settled.
        builder.AddInternalClient<InternalCaller>("consensus", options => options.TryTimeout = options.TotalTimeout = TimeSpan.FromMinutes(1));
        builder.AddMessaging(bus =>
        {
            bus.AddConsumer<ReachedConsumer>(EndpointNames.LookupSaga);
            bus.AddConsumer<DecidedConsumer>(EndpointNames.LookupSaga);
        });
        orchestrator._app = builder.Build();
        await orchestrator._app.StartAsync();
        await orchestrator._app.Services.BusIsHealthyAsync();
        return orchestrator;
    }

    public async Task SendAsync(ResolveConsensus command)
    {
        var endpoint = await _app.Services.GetRequiredService<IBus>().GetSendEndpoint(new Uri($"exchange:{EndpointNames.Consensus}?bind=false"));
        await endpoint.Send(command);
    }

    /// <summary>Calls as a person does through the console.</summary>
    public async Task<HttpResponseMessage> SendAsAsync(string actor, Role role, HttpRequestMessage request)
    {
        var accessor = _app.Services.GetRequiredService<IHttpContextAccessor>();
        accessor.HttpContext = new DefaultHttpContext { User = ActorClaims.Principal(actor, role, "test") };
        try
        {
            return await Http.SendAsync(request);
        }
        finally
        {
            accessor.HttpContext = null;
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
