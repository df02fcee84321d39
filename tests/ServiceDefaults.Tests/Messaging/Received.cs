using System.Collections.Concurrent;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging;

/// <summary>What consumers of a test were given.</summary>
public sealed class Received
{
    public ConcurrentQueue<object> Messages { get; } = new();

    public ConcurrentQueue<string?> TraceIds { get; } = new();

    public IEnumerable<T> Of<T>() => Messages.OfType<T>();
}
