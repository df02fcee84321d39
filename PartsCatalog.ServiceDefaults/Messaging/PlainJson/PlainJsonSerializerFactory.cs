using System.Net.Mime;
using MassTransit;

namespace PartsCatalog.ServiceDefaults.Messaging.PlainJson;

internal sealed class PlainJsonSerializerFactory<TMessage>(PlainJsonDoor<TMessage> door) : ISerializerFactory
    where TMessage : class
{
    public ContentType ContentType => PlainJsonReader<TMessage>.JsonContentType;

    public IMessageSerializer CreateSerializer() => throw new NotSupportedException("A door for plain JSON only reads.");

    public IMessageDeserializer CreateDeserializer() => new PlainJsonReader<TMessage>(door);
}
