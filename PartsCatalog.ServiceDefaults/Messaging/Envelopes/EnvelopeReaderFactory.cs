using System.Net.Mime;
using MassTransit;
using MassTransit.Serialization;

namespace PartsCatalog.ServiceDefaults.Messaging.Envelopes;

internal sealed class EnvelopeReaderFactory : ISerializerFactory
{
    public ContentType ContentType => SystemTextJsonMessageSerializer.JsonContentType;

    public IMessageSerializer CreateSerializer() => SystemTextJsonMessageSerializer.Instance;

    public IMessageDeserializer CreateDeserializer() => new EnvelopeReader();
}
