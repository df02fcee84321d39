using PartsCatalog.FaultChecks.Network;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>Nothing passes between services and broker, and neither is told.</summary>
public sealed class NetworkCutFault(Func<BrokerProxy> proxy) : IFault
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(25);

    public string Name => "network-cut";

    public string Does => $"nothing passes between services and broker for {Length.TotalSeconds} s, and no connection is closed";

    public async Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        proxy().Cut();
        try
        {
            await Lasting.ForAsync(Length, cancellationToken);
        }
        finally
        {
            proxy().Restore();
        }
    }
}
