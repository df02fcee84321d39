using System.Collections.Concurrent;
using MassTransit;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests;

/// <summary>Stands where the orchestrator does: sends commands and gathers the answers.</summary>
public sealed class Answering : IAsyncDisposable
{
    private readonly IBusControl _bus;
    private readonly ConcurrentQueue<PartValidated> _answers;

    private Answering(IBusControl bus, ConcurrentQueue<PartValidated> answers)
    {
        _bus = bus;
        _answers = answers;
    }

    public IReadOnlyList<PartValidated> Answers => [.. _answers];

    public static async Task<Answering> StartAsync(TestBroker broker)
    {
        var answers = new ConcurrentQueue<PartValidated>();
        var bus = Bus.Factory.CreateUsingRabbitMq(configure =>
        {
            configure.Host(new Uri(broker.ConnectionString));
            configure.UseHouseEnvelopes();
            configure.ReceiveEndpoint("answers", endpoint => endpoint.Handler<PartValidated>(context =>
            {
                answers.Enqueue(context.Message);
                return Task.CompletedTask;
            }));
        });
        await bus.StartAsync(TimeSpan.FromSeconds(30));
        return new Answering(bus, answers);
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
