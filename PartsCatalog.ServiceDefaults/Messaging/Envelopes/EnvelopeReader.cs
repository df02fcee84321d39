using System.Net.Mime;
using System.Runtime.Serialization;
using System.Text.Json;
using MassTransit;
using MassTransit.Context;
using MassTransit.Serialization;

namespace PartsCatalog.ServiceDefaults.Messaging.Envelopes;

/// <summary>
/// Reads MassTransit's JSON envelopes, packed or not. MassTransit's own reader goes over the bytes four times, a large part of what a message costs;
/// this one steps over the message once and reads it once.
/// </summary>
internal sealed class EnvelopeReader : IMessageDeserializer
{
    public ContentType ContentType => SystemTextJsonMessageSerializer.JsonContentType;

    public ConsumeContext Deserialize(ReceiveContext receiveContext) =>
        new BodyConsumeContext(receiveContext, Deserialize(receiveContext.Body, receiveContext.TransportHeaders, receiveContext.InputAddress));

    public SerializerContext Deserialize(MessageBody body, Headers headers, Uri? destinationAddress = null)
    {
        var bytes = PackedBody.Open(body.GetBytes());
        try
        {
            var envelope = JsonSerializer.Deserialize<ReadEnvelope>(bytes, SystemTextJsonMessageSerializer.Options);
            return envelope is { Span.Length: > 0 }
                ? new EnvelopeContext(bytes, envelope, headers, destinationAddress)
                : throw new SerializationException("The envelope has no message.");
        }
        catch (JsonException e)
        {
            throw new SerializationException($"The body is no message envelope: {e.Message}", e);
        }
    }

    public MessageBody GetMessageBody(string text) => new StringMessageBody(text);

    public void Probe(ProbeContext context) => context.CreateScope("envelope");
}
