using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static class ProjectBuilderExtensions
{
    /// <summary>Adds a .NET project; a relative path resolves from the AppHost's folder.</summary>
    public static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, string name, string projectPath) =>
        builder.AddResource(new ProjectResource(name, Path.GetFullPath(projectPath, builder.AppHostDirectory)));

    /// <summary>Runs several processes of the project; those with an endpoint share one URL.</summary>
    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> builder, int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        builder.Resource.Replicas = replicas;
        return builder;
    }

    /// <summary>Gives the process an HTTP port, in ASPNETCORE_URLS.</summary>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder,
        int? port = null,
        int? targetPort = null,
        string? name = null,
        string? env = null,
        bool isProxied = true)
        where T : IResourceWithEndpoints
    {
        var endpoints = builder.Process().Endpoints;
        var endpointName = name ?? "http";
        if (endpoints.Exists(endpoint => endpoint.Name == endpointName))
            throw new InvalidOperationException($"{builder.Resource.Name} already has an endpoint named '{endpointName}'.");
        endpoints.Add(new EndpointDefinition
        {
            Name = endpointName,
            Scheme = "http",
            FixedPort = port ?? (isProxied ? null : targetPort),
            EnvironmentVariable = env,
        });
        return builder;
    }

    /// <summary>Marks the endpoints as meant for people and other programs: they are shown first.</summary>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints
    {
        builder.Process().Endpoints.ForEach(endpoint => endpoint.IsShown = true);
        return builder;
    }

    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name)
        where T : IResourceWithEndpoints => new(builder.Resource, name);

    /// <summary>Healthy is what answers this path with this status.</summary>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder,
        string? path = null,
        int? statusCode = null,
        string? endpointName = null)
        where T : IResourceWithEndpoints
    {
        if (builder.Resource is not ProjectResource project)
            throw new InvalidOperationException($"{builder.Resource.Name} is no project; servers have health checks of their own.");
        project.HealthChecks.Add(new HttpHealthCheck(path ?? "/", statusCode ?? 200, endpointName ?? "http"));
        return builder;
    }

    internal static string EnvironmentName(string resource, string endpoint) =>
        string.Create(CultureInfo.InvariantCulture, $"services__{resource}__{endpoint}__0");

    private static ProcessResource Process<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints => (ProcessResource)(object)builder.Resource;
}
