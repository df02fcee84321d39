using System.Text.Json.Serialization;
using MassTransit;
using MassTransit.Serialization;

namespace PartsCatalog.ServiceDefaults.Messaging.Envelopes;

/// <summary>MassTransit's envelope without a copy of the message. The sender's host is left unread: nothing asks for it.</summary>
internal sealed class ReadEnvelope : MessageEnvelope
{
    public string? MessageId { get; set; }

    public string? RequestId { get; set; }

    public string? CorrelationId { get; set; }

    public string? ConversationId { get; set; }

    public string? InitiatorId { get; set; }

    public string? SourceAddress { get; set; }

    public string? DestinationAddress { get; set; }

    public string? ResponseAddress { get; set; }

    public string? FaultAddress { get; set; }

    public string[]? MessageType { get; set; }

    public DateTime? ExpirationTime { get; set; }

    public DateTime? SentTime { get; set; }

    public Dictionary<string, object?>? Headers { get; set; }

    [JsonPropertyName("message")]
    public MessageSpan Span { get; set; }

    object? MessageEnvelope.Message => null;

    HostInfo? MessageEnvelope.Host => null;
}
