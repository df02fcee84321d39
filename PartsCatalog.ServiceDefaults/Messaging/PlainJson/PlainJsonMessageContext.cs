using MassTransit;
using MassTransit.Metadata;
using MassTransit.Serialization;

namespace PartsCatalog.ServiceDefaults.Messaging.PlainJson;

/// <summary>What an envelope would say. Addresses in headers of an outside program are not taken over: answers and faults go where the house sends them.</summary>
internal sealed class PlainJsonMessageContext(Guid messageId, Guid? sessionId, Headers headers, Uri? destination) : MessageContext
{
    public Guid? MessageId => messageId;

    public Guid? RequestId => null;

    public Guid? CorrelationId => sessionId;

    public Guid? ConversationId => messageId;

    public Guid? InitiatorId => null;

    public DateTime? ExpirationTime => null;

    public Uri? SourceAddress => null;

    public Uri? DestinationAddress => destination;

    public Uri? ResponseAddress => null;

    public Uri? FaultAddress => null;

    // The publisher's clock and id say nothing sure, so the inbox keeps these in its default partition.
    public DateTime? SentTime => null;

    public Headers Headers => headers;

    public HostInfo Host => HostMetadataCache.Empty;
}
