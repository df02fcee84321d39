using System.Collections.Concurrent;
using MassTransit;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests;

/// <summary>Stands where the orchestrator and consensus do: sends commands and gathers the answers.</summary>
public sealed class Answering : IAsyncDisposable
{
    private readonly IBusControl _bus;
    private readonly ConcurrentQueue<PartValidated> _answers = [];
    private readonly ConcurrentQueue<ResolveConsensus> _rounds = [];

    private Answering(TestBroker broker) => _bus = Bus.Factory.CreateUsingRabbitMq(configure =>
    {
        configure.Host(new Uri(broker.ConnectionString));
        configure.UseHouseEnvelopes();
        configure.ReceiveEndpoint("answers", endpoint => endpoint.Handler<PartValidated>(context =>
        {
            _answers.Enqueue(context.Message);
            return Task.CompletedTask;
        }));
        configure.ReceiveEndpoint(EndpointNames.Consensus, endpoint => endpoint.Handler<ResolveConsensus>(context =>
        {
            _rounds.Enqueue(context.Message);
            return Task.CompletedTask;
        }));
    });

    public IReadOnlyList<PartValidated> Answers => [.. _answers];

    /// <summary>What was handed to consensus.</summary>
    public IReadOnlyList<ResolveConsensus> Rounds => [.. _rounds];

    public static async Task<Answering> StartAsync(TestBroker broker)
    {
        var answering = new Answering(broker);
        await answering._bus.StartAsync(TimeSpan.FromSeconds(30));
        return answering;
    }

    public async Task SendAsync(ValidatePart command)
    {
        var endpoint = await _bus.GetSendEndpoint(new Uri($"exchange:{EndpointNames.AiValidator}"));
        await endpoint.Send(command);
    }

    public async Task<PartValidated> AskAsync(ValidatePart command)
    {
        await SendAsync(command);
        return await Eventually.GetAsync(() => Task.FromResult(_answers.FirstOrDefault(a => a.SessionId == command.SessionId && a.Attempt == command.Attempt)));
    }

    public async ValueTask DisposeAsync() => await _bus.StopAsync(TimeSpan.FromSeconds(10));
}
