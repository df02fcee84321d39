using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace PartsCatalog.ServiceDefaults.Messaging.Envelopes;

/// <summary>Where in an envelope's bytes its message stands.</summary>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(MessageSpanConverter))]
internal readonly record struct MessageSpan(int Start, int Length);
