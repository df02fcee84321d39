using PartsCatalog.FaultChecks.Network;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>Connections between services and broker are reset while they publish, again and again.</summary>
public sealed class NetworkResetFault(Func<BrokerProxy> proxy) : IFault
{
    private const int Times = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);

    public string Name => "network-reset";

    public string Does => $"every connection of a service to the broker is reset in the middle of a publish, {Times} times in {(Pause * Times).TotalSeconds} s";

    public async Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        for (var time = 0; time < Times; time++)
        {
            if (proxy().ResetAtNextPublish() == 0 && time == 0)
                throw new InvalidOperationException("No service is connected through the proxy.");
            await Lasting.ForAsync(Pause, cancellationToken);
        }
    }
}
