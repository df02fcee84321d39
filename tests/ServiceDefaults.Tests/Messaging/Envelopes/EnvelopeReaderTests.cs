using System.Runtime.Serialization;
using System.Text;
using MassTransit;
using MassTransit.Serialization;
using PartsCatalog.ServiceDefaults.Messaging.Envelopes;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Envelopes;

/// <summary>The reader says of an envelope what MassTransit's own says.</summary>
public sealed class An_envelope_reader
{
    private static readonly Guid Session = Guid.Parse("0190a7a2-7f6c-7c1e-8c1d-0242ac120002");

    private static readonly string Envelope = $$"""
        {
          "messageId": "0190a7a2-7f6c-7c1e-8c1d-0242ac120003",
          "correlationId": "{{Session}}",
          "conversationId": "0190a7a2-7f6c-7c1e-8c1d-0242ac120004",
          "sourceAddress": "rabbitmq://localhost/source",
          "messageType": ["{{MessageUrn.ForTypeString<DoWork>()}}"],
          "message": { "sessionId": "{{Session}}", "text": "größer \u00fc {\"message\":1}" },
          "sentTime": "2026-11-22T05:00:00Z",
          "headers": { "MT-Activity-Id": "00-1-2-01" },
          "host": { "machineName": "elsewhere", "processId": 7 }
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_what_masstransit_reads(bool packed)
    {
        var bytes = Encoding.UTF8.GetBytes(packed ? Envelope.Replace("größer", new string('ö', 3000), StringComparison.Ordinal) : Envelope);
        var expected = SystemTextJsonMessageSerializer.Instance.Deserialize(new BytesMessageBody(bytes), EmptyHeaders.Instance);
        var body = PackedBody.Pack(bytes);
        PackedBody.IsPacked(body).ShouldBe(packed);

        var read = new EnvelopeReader().Deserialize(new BytesMessageBody(body), EmptyHeaders.Instance);

        (read.MessageId, read.CorrelationId, read.ConversationId, read.SourceAddress, read.SentTime)
            .ShouldBe((expected.MessageId, expected.CorrelationId, expected.ConversationId, expected.SourceAddress, expected.SentTime));
        read.Headers.Get<string>("MT-Activity-Id").ShouldBe("00-1-2-01");
        read.SupportedMessageTypes.ShouldBe(expected.SupportedMessageTypes);
        expected.TryGetMessage<DoWork>(out var wanted).ShouldBeTrue();
        read.TryGetMessage<DoWork>(out var message).ShouldBeTrue();
        message.ShouldBe(wanted);
        read.TryGetMessage<WorkDone>(out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"message\":")]
    [InlineData("")]
    public void Refuses_what_is_no_envelope(string body) =>
        Should.Throw<SerializationException>(() => new EnvelopeReader().Deserialize(new BytesMessageBody(Encoding.UTF8.GetBytes(body)), EmptyHeaders.Instance));
}
