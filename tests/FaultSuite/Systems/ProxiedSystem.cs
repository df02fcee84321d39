using System.Security.Cryptography;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using PartsCatalog.AppHost;
using PartsCatalog.FaultChecks;
using PartsCatalog.FaultChecks.Network;
using PartsCatalog.TestSupport;

namespace PartsCatalog.FaultSuite.Systems;

/// <summary>Every service reaches the broker through a proxy; the checker itself does not.</summary>
internal sealed class ProxiedSystem : IFaultSystem
{
    private BrokerProxy? _proxy;

    public BrokerProxy Proxy => _proxy ?? throw new InvalidOperationException("The system has not been started.");

    public string? NotPossibleHere() => null;

    public Task<SystemUnderTest> StartAsync(CancellationToken cancellationToken) => SystemUnderTest.StartAsync(Configure, cancellationToken: cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null)
            await _proxy.DisposeAsync();
        _proxy = null;
    }

    private void Configure(DistributedApplicationTestingBuilder builder)
    {
        SlowSupplier.Configure(builder);
        var broker = builder.Resources.OfType<RabbitMQServerResource>().Single();
        var password = RandomNumberGenerator.GetHexString(32);
        builder.Configuration[$"Parameters:{ResourceNames.RabbitMq}-password"] = password;
        _proxy = new BrokerProxy(() => PortOf(broker));
        foreach (var service in SystemServices.Names)
            builder.Project(service).WithEnvironment("ConnectionStrings__rabbitmq", $"amqp://guest:{password}@127.0.0.1:{_proxy.Port}");
    }

    private static int PortOf(RabbitMQServerResource broker)
    {
        var address = broker.GetConnectionStringAsync();
        return address.IsCompletedSuccessfully ? new Uri(address.Result!).Port : throw new InvalidOperationException("The broker has no address yet.");
    }
}
