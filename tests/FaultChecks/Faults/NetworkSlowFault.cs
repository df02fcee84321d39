using PartsCatalog.FaultChecks.Network;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>The line between services and broker is slow and narrow for a while.</summary>
public sealed class NetworkSlowFault(Func<BrokerProxy> proxy) : IFault
{
    private const int BytesPerSecond = 500_000;
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    public string Name => "network-slow";

    public string Does => $"{Latency.TotalMilliseconds} ms each way and {BytesPerSecond / 1000} kB/s a connection between services and broker, for {Length.TotalSeconds} s";

    public async Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        proxy().Delay(Latency);
        proxy().Narrow(BytesPerSecond);
        try
        {
            await Lasting.ForAsync(Length, cancellationToken);
        }
        finally
        {
            proxy().Delay(TimeSpan.Zero);
            proxy().Narrow(null);
        }
    }
}
