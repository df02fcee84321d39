using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.State;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder _host;
    private readonly DistributedApplicationOptions _options;
    private readonly List<IResource> _resources = [];

    public DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        _options = options;
        AppHostDirectory = options.ProjectDirectory ?? AppHostProject.DirectoryOf(options.AppHostAssembly ?? Assembly.GetEntryAssembly());
        _host = new HostApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = [.. options.Args.Where(argument => argument != "--fresh")],
            ContentRootPath = AppHostDirectory,
        });
        if (options.Args.Contains("--fresh"))
            _host.Configuration[$"{LocalHostingOptions.SectionName}:{nameof(LocalHostingOptions.Fresh)}"] = bool.TrueString;
    }

    public ConfigurationManager Configuration => _host.Configuration;

    public IHostEnvironment Environment => _host.Environment;

    public DistributedApplicationExecutionContext ExecutionContext { get; } = new();

    public IServiceCollection Services => _host.Services;

    public string AppHostDirectory { get; }

    public IReadOnlyList<IResource> Resources => _resources;

    /// <summary>The entry point's call ends here when a test only wants the description.</summary>
    public BuilderCapture? Capture { get; init; }

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        if (_resources.Exists(known => string.Equals(known.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException($"There is already a resource named '{resource.Name}'.");
        _resources.Add(resource);
        return new ResourceBuilder<T>(this, resource);
    }

    public DistributedApplication Build()
    {
        Capture?.Take(this);
        return BuildApplication();
    }

    public DistributedApplication BuildApplication()
    {
        var options = Configuration.GetSection(LocalHostingOptions.SectionName).Get<LocalHostingOptions>() ?? new LocalHostingOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return new DistributedApplication(Configuration, _resources, options, AppHostDirectory, _options.Temporary);
    }
}
