using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using MassTransit;
using MassTransit.Serialization;

namespace PartsCatalog.ServiceDefaults.Messaging.Envelopes;

/// <summary>A message that is read when a consumer asks for it, from where it stands in the envelope. Rarer questions (dynamic types, forwarding) are left to MassTransit's own reader.</summary>
internal sealed class EnvelopeContext(byte[] bytes, ReadEnvelope envelope, Headers headers, Uri? destination) : SystemTextJsonSerializerContext(
    SystemTextJsonMessageSerializer.Instance,
    SystemTextJsonMessageSerializer.Options,
    SystemTextJsonMessageSerializer.JsonContentType,
    new EnvelopeMessageContext(envelope, SystemTextJsonMessageSerializer.Instance),
    envelope.MessageType ?? [],
    envelope,
    bytes)
{
    private object? _message;

    private SerializerContext Whole =>
        field ??= SystemTextJsonMessageSerializer.Instance.Deserialize(new BytesMessageBody(bytes), headers, destination);

    public override bool TryGetMessage<T>([NotNullWhen(true)] out T? message)
        where T : class
    {
        if (typeof(T) == typeof(JsonObject))
            return Whole.TryGetMessage(out message);
        if (!IsSupportedMessageType<T>())
        {
            message = null;
            return false;
        }

        message = _message as T ?? JsonSerializer.Deserialize<T>(bytes.AsSpan(envelope.Span.Start, envelope.Span.Length), Options);
        _message = message;
        return message is not null;
    }

    public override bool TryGetMessage(Type messageType, [NotNullWhen(true)] out object? message) => Whole.TryGetMessage(messageType, out message);

    public override IMessageSerializer GetMessageSerializer() => Whole.GetMessageSerializer();
}
