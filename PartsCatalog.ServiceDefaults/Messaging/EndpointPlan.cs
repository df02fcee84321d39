using MassTransit;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>One queue: its settings, and what to put on it when the bus is built.</summary>
internal sealed class EndpointPlan(string name)
{
    public string Name { get; } = name;

    public EndpointSettings Settings { get; } = new();

    public List<Action<IRabbitMqReceiveEndpointConfigurator, IBusRegistrationContext>> Steps { get; } = [];
}
