using MassTransit;
using Microsoft.Extensions.Logging;
using PartsCatalog.ServiceDefaults.Telemetry;

namespace PartsCatalog.ServiceDefaults.Messaging.Endpoints;

/// <summary>Outermost of an endpoint: every log line of a message carries its session, and where the endpoint asks for it, messages of one session take turns.</summary>
internal sealed class SessionFilter(ILogger logger, FaultSwitch faults, bool ordered) : IFilter<ConsumeContext>
{
    private const int Lanes = 256;
    private readonly SemaphoreSlim[]? _lanes = ordered ? [.. Enumerable.Range(0, Lanes).Select(_ => new SemaphoreSlim(1, 1))] : null;

    public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        if (context.CorrelationId is not { } session)
        {
            await next.Send(context);
            faults.BeforeAck();
            return;
        }

        using (logger.BeginScope(new SessionScope(session)))
        {
            if (_lanes is null)
                await next.Send(context);
            else
                await SendInLaneAsync(_lanes[(uint)session.GetHashCode() % Lanes], context, next);
            faults.BeforeAck();
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("session");

    private static async Task SendInLaneAsync(SemaphoreSlim lane, ConsumeContext context, IPipe<ConsumeContext> next)
    {
        await lane.WaitAsync(context.CancellationToken);
        try
        {
            await next.Send(context);
        }
        finally
        {
            lane.Release();
        }
    }
}
