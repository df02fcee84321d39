using System.Diagnostics;
using System.Text.Json;
using MassTransit;
using MassTransit.Logging;
using MassTransit.Transports;
using PartsCatalog.Contracts.Json;
using PartsCatalog.ServiceDefaults.Messaging.Envelopes;

namespace PartsCatalog.ServiceDefaults.Messaging.Publishing;

/// <summary>Writes messages as they leave: the bytes and headers that MassTransit would hand to the broker itself, large bodies packed.</summary>
internal sealed class MessageWriter(MessagingPlan plan)
{
    private const string PlainContentType = "application/json";
    private const string EnvelopeContentType = "application/vnd.masstransit+json";
    private const string TraceParent = "traceparent";

    /// <summary>A send context of a message that is sent outside a consumer.</summary>
    public async Task<SendContext<T>> PrepareAsync<T>(ISendEndpoint endpoint, T message, DateTimeOffset? notBefore, CancellationToken cancellationToken)
        where T : class
    {
        if (endpoint is not ITransportSendEndpoint transport)
            throw new InvalidOperationException($"{endpoint.GetType().Name} cannot prepare a message for the outbox.");
        var context = await transport.CreateSendContext(message, Pipe.Empty<SendContext<T>>(), cancellationToken);
        context.ConversationId ??= NewId.NextGuid();
        if (Activity.Current is { Id: { } trace, IdFormat: ActivityIdFormat.W3C })
            context.Headers.Set(DiagnosticHeaders.ActivityId, trace);
        if (notBefore is { } time)
            context.GetOrAddPayload(() => new NotBefore(time));
        return context;
    }

    public void Write<T>(SendContext<T> context, List<OutgoingMessage> messages)
        where T : class
    {
        if (context is not RabbitMqSendContext<T> broker)
            throw new InvalidOperationException($"{context.GetType().Name} is not a message for RabbitMQ.");
        context.CorrelationId ??= SessionIds.Of(context.Message);
        var notBefore = context.TryGetPayload<NotBefore>(out var delayed) ? delayed.Time : (DateTimeOffset?)null;
        var headers = Headers(context);
        messages.Add(new OutgoingMessage
        {
            Id = Guid.CreateVersion7(),
            Exchange = broker.Exchange,
            RoutingKey = broker.RoutingKey ?? "",
            Mandatory = plan.IsMandatory(typeof(T)),
            MessageId = context.MessageId?.ToString() ?? throw new InvalidOperationException($"The {typeof(T).Name} has no message id."),
            CorrelationId = context.CorrelationId?.ToString(),
            ContentType = context.ContentType?.ToString() ?? EnvelopeContentType,
            Headers = headers,
            Body = PackedBody.Pack(context.Serializer.GetMessageBody(context).GetBytes()),
            NotBefore = notBefore,
        });
        if (plan.Plain.TryGetValue(typeof(T), out var exchange))
            messages.Add(Plain(messages[^1], exchange, context.Message));
    }

    private static OutgoingMessage Plain<T>(OutgoingMessage envelope, string exchange, T message) => envelope with
    {
        Id = Guid.CreateVersion7(),
        Exchange = exchange,
        RoutingKey = "",
        Mandatory = false,
        ContentType = PlainContentType,
        Headers = envelope.Headers.TryGetValue(DiagnosticHeaders.ActivityId, out var trace) ? new Dictionary<string, object?> { [TraceParent] = trace } : [],
        Body = JsonSerializer.SerializeToUtf8Bytes(message, ContractJson.Options),
    };

    private static Dictionary<string, object?> Headers(SendContext context)
    {
        var headers = new Dictionary<string, object?>(4);
        foreach (var (name, value) in context.Headers.GetAll())
        {
            if (Simple(value) is { } simple)
                headers[name] = simple;
        }

        return headers;
    }

    // The kinds that both a broker's header table and a JSON column hold without a loss.
    private static object? Simple(object? value) => value switch
    {
        string or int or long or bool => value,
        Guid or Uri => value.ToString(),
        DateTime time => time.ToString("O"),
        DateTimeOffset time => time.ToString("O"),
        IFormattable other => other.ToString(),
        _ => null,
    };
}
