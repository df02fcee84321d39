using System.Reflection;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace PartsCatalog.ServiceDefaults.Messaging.Endpoints;

/// <summary>A channel that is closed in the background; everything else it passes on. See <see cref="UnawaitedCloseFilter"/>.</summary>
internal class UnawaitedCloseChannel : DispatchProxy
{
    private IChannel _channel = null!;
    private ILogger _logger = null!;

    public static IChannel Around(IChannel channel, ILogger logger)
    {
        var proxy = Create<IChannel, UnawaitedCloseChannel>();
        ((UnawaitedCloseChannel)proxy)._channel = channel;
        ((UnawaitedCloseChannel)proxy)._logger = logger;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        if (targetMethod.Name != nameof(IChannel.CloseAsync))
            return targetMethod.Invoke(_channel, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
        _ = Task.Run(() => CloseAsync(targetMethod, args));
        return Task.CompletedTask;
    }

    private async Task CloseAsync(MethodInfo close, object?[]? args)
    {
        try
        {
            await (Task)close.Invoke(_channel, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null)!;
        }
        catch (Exception e)
        {
            // The boundary of a task that nobody awaits. It closes what is dead already, which may well fail.
            _logger.LogDebug(e, "A dead channel could not be closed");
        }
    }
}
