using System.Collections.Concurrent;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Identification;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Tests.Hosting;

/// <summary>The other services, on the same broker: each command is answered as the part's script says, and everything is written down.</summary>
internal sealed class ScriptedServices : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Script> _scripts = new();
    private readonly ConcurrentDictionary<Guid, string> _numbers = new();
    private WebApplication _app = null!;

    public ConcurrentQueue<object> Received { get; } = [];

    public IServiceProvider Services => _app.Services;

    public IBus Bus => Services.GetRequiredService<IBus>();

    public static async Task<ScriptedServices> StartAsync(string broker)
    {
        var services = new ScriptedServices();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "PartsCatalog.ScriptedServices" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:rabbitmq"] = broker,
            ["Internal:SigningKey"] = OrchestratorHost.SigningKey,
            ["urls"] = "http://127.0.0.1:0",
        });
        builder.AddServiceDefaults();
        builder.Services.AddSingleton(services);
        builder.AddMessaging(bus =>
        {
            bus.AddConsumer<ScriptedConsumer<QuerySuppliers>>(EndpointNames.SupplierAdapter);
            bus.AddConsumer<ScriptedBatchConsumer>(EndpointNames.SupplierAdapterBatch);
            bus.AddConsumer<ScriptedConsumer<StoreImages>>(EndpointNames.SupplierAdapterImages);
            bus.AddConsumer<ScriptedConsumer<ValidatePart>>(EndpointNames.AiValidator);
            bus.AddConsumer<ScriptedConsumer<ResolveConsensus>>(EndpointNames.Consensus);
            bus.AddConsumer<ScriptedConsumer<ConsensusReached>>(EndpointNames.CatalogBuilder);
            bus.AddConsumer<ScriptedConsumer<LookupCompleted>>(EndpointNames.SalesforceGateway);
            bus.AddConsumer<ScriptedConsumer<LookupFailed>>(EndpointNames.SalesforceGateway);
        });
        services._app = builder.Build();
        await services._app.StartAsync();
        return services;
    }

    /// <summary>How the services behave for a number; without one they find the part and agree.</summary>
    public void Play(string number, Script script) => _scripts[number] = script;

    public IReadOnlyList<T> Of<T>(Func<T, bool> where) => [.. Received.OfType<T>().Where(where)];

    public async Task AnswerAsync(object message, ConsumeContext context)
    {
        Received.Enqueue(message);
        switch (message)
        {
            case QuerySuppliers query:
                _numbers[query.SessionId] = query.PartNumber;
                if (ScriptOf(query.SessionId).Suppliers(query) is { } answered)
                {
                    answered = await HandOnAsync(query, answered);
                    await PublishAsync(context, ScriptOf(query.SessionId).AdapterIsHeard || answered.Part is null ? answered : null);
                }

                break;
            case ValidatePart validate:
                var script = ScriptOf(validate.SessionId);
                if (script.Validators(validate) is { } verdicts)
                {
                    await SettleAsync(validate, verdicts);
                    await PublishAsync(context, script.ValidatorsAreHeard ? verdicts : null);
                }

                break;
            case ResolveConsensus resolve:
                await PublishAsync(context, ScriptOf(resolve.SessionId).Consensus(resolve));
                break;
            case ConsensusReached build:
                await PublishAsync(context, ScriptOf(build.SessionId).Catalog(build));
                break;
        }
    }

    /// <summary>Hands the claims of an identified part to the AIs, as the adapter does where it may, and says so.</summary>
    private async Task<SuppliersAnswered> HandOnAsync(QuerySuppliers query, SuppliersAnswered answered)
    {
        if (query.HandOn is not { } handOn
            || !ScriptOf(query.SessionId).AdapterHandsOn
            || PartIdentifier.Identify(query.PartNumber, query.Manufacturer, answered.Answers) is not PartIdentity.Identified found)
        {
            return answered;
        }

        await Services.GetRequiredService<DirectPublisher>().SendAsync(
            EndpointNames.AiValidator,
            new ValidatePart
            {
                SessionId = query.SessionId,
                Part = found.Part,
                PartNumber = PartIdentifier.NumberOf(found.Part, query.PartNumber),
                Claims = found.Claims,
                Next = NextRound.Over(answered.Answers, handOn.Round),
            },
            CancellationToken.None);
        return answered with { Part = found.Part };
    }

    /// <summary>Hands verdicts to consensus, as the AIs' service does where it is told of the round.</summary>
    public async Task SettleAsync(ValidatePart asked, PartValidated answer)
    {
        if (answer.Round is not { } round || asked.Next is not { } next)
        {
            return;
        }

        await Services.GetRequiredService<DirectPublisher>().SendAsync(
            EndpointNames.Consensus,
            new ResolveConsensus
            {
                SessionId = asked.SessionId,
                Round = round,
                Part = asked.Part,
                PartNumber = asked.PartNumber,
                AskedAt = next.AskedAt,
                Sources = next.Sources,
                Claims = asked.Claims,
                Verdicts = answer.Verdicts,
            },
            CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static Task PublishAsync(ConsumeContext context, object? answer) => answer is null ? Task.CompletedTask : context.Publish(answer, answer.GetType());

    private Script ScriptOf(Guid session) => _scripts.GetValueOrDefault(_numbers.GetValueOrDefault(session, ""), Script.Agreeing);
}
