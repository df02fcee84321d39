namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that is one process, or several of the same.</summary>
public abstract class ProcessResource(string name) : Resource(name), IResourceWithEndpoints, IResourceWithWaitSupport
{
    internal List<EndpointDefinition> Endpoints { get; } = [];

    internal EndpointDefinition Endpoint(string name) =>
        Endpoints.Find(endpoint => endpoint.Name == name)
        ?? throw new InvalidOperationException($"{Name} has no endpoint '{name}'; it has: {string.Join(", ", Endpoints.Select(endpoint => endpoint.Name))}.");
}
