namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;

/// <summary>A running bus with the saga on it.</summary>
public interface ISagaBus : IAsyncDisposable
{
    IServiceProvider Services { get; }

    /// <summary>Sends a message to the saga's endpoint.</summary>
    Task SendAsync<T>(T message)
        where T : class;
}
