using System.Net.Mime;
using System.Text.Json;
using MassTransit;
using MassTransit.Context;
using MassTransit.Serialization;
using PartsCatalog.Contracts.Json;

namespace PartsCatalog.ServiceDefaults.Messaging.PlainJson;

/// <summary>Reads a plain JSON body strictly, checks it, and gives the message the id that its own content names.</summary>
internal sealed class PlainJsonReader<TMessage>(PlainJsonDoor<TMessage> door) : IMessageDeserializer
    where TMessage : class
{
    public static readonly ContentType JsonContentType = new(MediaTypeNames.Application.Json);

    // A field that the contract does not have is a misspelt one as likely as not; reading over it would lose what it says.
    private static readonly JsonSerializerOptions Strict = CreateStrict();

    public ContentType ContentType => JsonContentType;

    public ConsumeContext Deserialize(ReceiveContext receiveContext) =>
        new BodyConsumeContext(receiveContext, Deserialize(receiveContext.Body, receiveContext.TransportHeaders, receiveContext.InputAddress));

    public SerializerContext Deserialize(MessageBody body, Headers headers, Uri? destinationAddress = null)
    {
        var message = Read(body.GetBytes());
        var context = new PlainJsonMessageContext(door.MessageId(message), SessionIds.Of(message), headers, destinationAddress);
        return new SystemTextJsonSerializerContext(
            SystemTextJsonMessageSerializer.Instance, SystemTextJsonMessageSerializer.Options, JsonContentType, context, [MessageUrn.ForTypeString<TMessage>()], null, message);
    }

    public MessageBody GetMessageBody(string text) => new StringMessageBody(text);

    public void Probe(ProbeContext context) => context.CreateScope("plainJson");

    private TMessage Read(byte[] bytes)
    {
        if (bytes.Length > door.MaxBytes)
            throw new PoisonMessageException($"The body has {bytes.Length} bytes; at most {door.MaxBytes} are read.");
        TMessage message;
        try
        {
            message = JsonSerializer.Deserialize<TMessage>(bytes, Strict) ?? throw new PoisonMessageException($"The body is 'null'; a {typeof(TMessage).Name} was expected.");
        }
        catch (JsonException e)
        {
            throw new PoisonMessageException($"The body is no {typeof(TMessage).Name}: {e.Message}", e);
        }

        var faults = door.Check(message).ToList();
        if (door.MessageId(message) == Guid.Empty)
            faults.Add("The id is empty; a UUID was expected.");
        return faults.Count == 0 ? message : throw new PoisonMessageException($"The {typeof(TMessage).Name} is not valid: {string.Join(" ", faults)}");
    }

    private static JsonSerializerOptions CreateStrict() => new(ContractJson.Options)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        PropertyNameCaseInsensitive = false,
    };
}
