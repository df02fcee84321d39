using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static class ResourceBuilderExtensions
{
    /// <summary>Gives the process <c>ConnectionStrings__NAME</c>.</summary>
    public static IResourceBuilder<T> WithReference<T>(
        this IResourceBuilder<T> builder,
        IResourceBuilder<IResourceWithConnectionString> source,
        string? connectionName = null,
        bool optional = false)
        where T : IResourceWithEnvironment =>
        builder.Set("ConnectionStrings__" + (connectionName ?? source.Resource.Name), source.Resource.GetConnectionStringAsync);

    /// <summary>Gives the process <c>services__NAME__ENDPOINT__0</c> for each endpoint of the other.</summary>
    public static IResourceBuilder<T> WithReference<T>(
        this IResourceBuilder<T> builder,
        IResourceBuilder<IResourceWithServiceDiscovery> source)
        where T : IResourceWithEnvironment
    {
        var other = (ProjectResource)source.Resource;
        Project(builder).References.Add(other);
        return builder;
    }

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value)
        where T : IResourceWithEnvironment => builder.Set(name, _ => new ValueTask<string?>(value));

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, EndpointReference endpointReference)
        where T : IResourceWithEnvironment => builder.Set(name, _ => new ValueTask<string?>(endpointReference.Url));

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> parameter)
        where T : IResourceWithEnvironment => builder.Set(name, parameter.Resource.GetValueAsync);

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, ReferenceExpression value)
        where T : IResourceWithEnvironment => builder.Set(name, value.GetValueAsync);

    public static IResourceBuilder<T> WithArgs<T>(this IResourceBuilder<T> builder, params string[] args)
        where T : IResourceWithArgs
    {
        ((ProjectResource)(object)builder.Resource).Arguments.AddRange(args);
        return builder;
    }

    /// <summary>Starts only when the other is healthy.</summary>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport
    {
        Base(builder).Waits.Add(new WaitRequirement(dependency.Resource));
        return builder;
    }

    /// <summary>Starts only when the other has ended with this code.</summary>
    public static IResourceBuilder<T> WaitForCompletion<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, int exitCode = 0)
        where T : IResourceWithWaitSupport
    {
        if (dependency.Resource is not ProjectResource project)
            throw new InvalidOperationException($"{dependency.Resource.Name} is a server: it does not end.");
        project.ExpectedExitCode = exitCode;
        Base(builder).Waits.Add(new WaitRequirement(project, exitCode));
        return builder;
    }

    /// <summary>Waits for a person or a test to start it.</summary>
    public static IResourceBuilder<T> WithExplicitStart<T>(this IResourceBuilder<T> builder)
        where T : IResource
    {
        Base(builder).ExplicitStart = true;
        return builder;
    }

    /// <summary>Shows the resource below another.</summary>
    public static IResourceBuilder<T> WithParentRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> parent)
        where T : IResource
    {
        Base(builder).Group = parent.Resource;
        return builder;
    }

    private static IResourceBuilder<T> Set<T>(this IResourceBuilder<T> builder, string name, Func<CancellationToken, ValueTask<string?>> value)
        where T : IResourceWithEnvironment
    {
        Project(builder).Environment.Add((name, value));
        return builder;
    }

    private static ProjectResource Project<T>(IResourceBuilder<T> builder)
        where T : IResource => (ProjectResource)(object)builder.Resource;

    private static Resource Base<T>(IResourceBuilder<T> builder)
        where T : IResource => (Resource)(object)builder.Resource;
}
