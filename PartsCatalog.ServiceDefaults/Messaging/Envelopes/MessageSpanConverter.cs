using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartsCatalog.ServiceDefaults.Messaging.Envelopes;

/// <summary>Steps over a value and remembers where it was. For input in one piece, as all bodies are.</summary>
internal sealed class MessageSpanConverter : JsonConverter<MessageSpan>
{
    public override bool HandleNull => true;

    public override MessageSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = checked((int)reader.TokenStartIndex);
        reader.Skip();
        return new MessageSpan(start, checked((int)reader.BytesConsumed) - start);
    }

    public override void Write(Utf8JsonWriter writer, MessageSpan value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Envelopes are written by MassTransit.");
}
