using System.Runtime.InteropServices;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>A message at one consumer. The day it was sent is the same at every delivery, so it can choose the partition.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct InboxKey(Guid MessageId, Guid ConsumerId, DateOnly SentOn);
