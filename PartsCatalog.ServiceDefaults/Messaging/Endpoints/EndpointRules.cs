using MassTransit;
using MassTransit.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Messaging.DeadLetters;

namespace PartsCatalog.ServiceDefaults.Messaging.Endpoints;

/// <summary>What holds for every queue of the installation.</summary>
internal static class EndpointRules
{
    private const string QueueType = "x-queue-type";
    private const string Quorum = "quorum";

    public static void Apply(IRabbitMqReceiveEndpointConfigurator endpoint, EndpointPlan plan, bool outbox, IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<MessagingOptions>>().Value;
        var settings = plan.Settings;
        var dead = DeadLetterQueue.NameOf(plan.Name);
        endpoint.SetQuorumQueue();
        endpoint.SetQueueArgument("x-delivery-limit", settings.DeliveryLimit);
        // A quorum queue keeps a message until its dead-letter queue has it; that asks for 'reject-publish'.
        endpoint.SetQueueArgument("x-dead-letter-strategy", "at-least-once");
        endpoint.SetQueueArgument("x-overflow", "reject-publish");
        endpoint.BindDeadLetterQueue(dead, dead, queue => queue.SetQueueArgument(QueueType, Quorum));
        endpoint.PrefetchCount = settings.Prefetch;
        endpoint.ConcurrentMessageLimit = settings.ConcurrentMessages ?? (outbox ? Math.Min(options.StatefulConcurrency, settings.Prefetch) : null);
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger($"PartsCatalog.Endpoint.{plan.Name}");
        endpoint.ConfigureChannel(channel => channel.UseFilters(
            new UnawaitedCloseFilter(logger), new BoundedSetupFilter(services.GetRequiredService<TimeProvider>())));
        endpoint.ConfigureError(errors => errors.UseFilters(new GivenUpMessageFilter(plan.Name, logger), new GenerateFaultFilter()));
        endpoint.ConfigureDeadLetter(skipped => skipped.UseFilter(new UnknownMessageFilter(plan.Name, services.GetRequiredService<TimeProvider>(), logger)));
        endpoint.UseFilter(new SessionFilter(logger, services.GetRequiredService<FaultSwitch>(), settings.OrderedBySession));
        endpoint.UseMessageRetry(retry => retry.SetRetryPolicy(
            _ => new HouseRetryPolicy(options.PoisonRetries, options.TransientRetryTime, services.GetRequiredService<TimeProvider>())));
    }
}
