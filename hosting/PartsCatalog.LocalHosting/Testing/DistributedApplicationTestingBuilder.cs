using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Testing;

/// <summary>
/// The system of an AppHost for a test: the same AppHost.cs, with data of its own that is gone afterwards, and open to changes before it starts.
/// </summary>
public sealed class DistributedApplicationTestingBuilder
{
    private readonly DistributedApplicationBuilder _builder;

    private DistributedApplicationTestingBuilder(DistributedApplicationBuilder builder) => _builder = builder;

    public ConfigurationManager Configuration => _builder.Configuration;

    public IReadOnlyList<IResource> Resources => _builder.Resources;

    public static Task<DistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(params string[] args) =>
        CreateAsync(typeof(TEntryPoint).Assembly, args);

    public static Task<DistributedApplicationTestingBuilder> CreateAsync(Assembly appHost, params string[] args) =>
        CreateAsync(new DistributedApplicationOptions { Args = args, AppHostAssembly = appHost, Temporary = true });

    /// <summary>As said by the options: also with the data of the clone, as the AppHost itself would.</summary>
    public static async Task<DistributedApplicationTestingBuilder> CreateAsync(DistributedApplicationOptions options) =>
        new(await BuilderCapture.RunAsync(options));

    /// <summary>A service, to give it other variables, arguments or replicas.</summary>
    public IResourceBuilder<ProjectResource> Project(string name) =>
        new ResourceBuilder<ProjectResource>(
            _builder,
            _builder.Resources.OfType<ProjectResource>().FirstOrDefault(project => project.Name == name)
                ?? throw new ArgumentException($"The AppHost has no project named '{name}'.", nameof(name)));

    /// <summary>Starts only these, and what they wait for or refer to.</summary>
    public DistributedApplicationTestingBuilder Only(params string[] names)
    {
        var wanted = new HashSet<string>(names);
        var open = new Queue<string>(names);
        while (open.TryDequeue(out var name))
        {
            var resource = _builder.Resources.OfType<Resource>().First(resource => resource.Name == name);
            var needed = resource.Waits.Select(wait => wait.Resource.Name)
                .Concat(resource is ProjectResource project ? project.References.Select(other => other.Name) : [])
                .Concat(resource is IResourceWithParent child ? [child.Parent.Name] : []);
            foreach (var other in needed.Where(wanted.Add))
                open.Enqueue(other);
        }
        foreach (var resource in _builder.Resources.OfType<ProcessResource>().Where(resource => !wanted.Contains(resource.Name)))
            resource.ExplicitStart = true;
        return this;
    }

    public DistributedApplication Build() => _builder.BuildApplication();
}
