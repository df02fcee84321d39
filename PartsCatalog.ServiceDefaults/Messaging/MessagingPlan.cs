namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>What a service said about its messaging; fixed once the host is built.</summary>
internal sealed class MessagingPlan
{
    private readonly Dictionary<string, EndpointPlan> _endpoints = [];

    public bool Outbox { get; set; }

    public IReadOnlyCollection<EndpointPlan> Endpoints => _endpoints.Values;

    /// <summary>Types that nobody has to be listening to.</summary>
    public HashSet<Type> Optional { get; } = [];

    /// <summary>Exchange that a type leaves by as plain JSON as well.</summary>
    public Dictionary<Type, string> Plain { get; } = [];

    public EndpointPlan Endpoint(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!_endpoints.TryGetValue(name, out var endpoint))
            _endpoints[name] = endpoint = new EndpointPlan(name);
        return endpoint;
    }

    /// <summary>A message that reaches no queue must fail, but for those that MassTransit makes itself and those declared optional.</summary>
    public bool IsMandatory(Type message) =>
        message.Namespace?.StartsWith(nameof(MassTransit), StringComparison.Ordinal) != true && !Optional.Contains(message);
}
