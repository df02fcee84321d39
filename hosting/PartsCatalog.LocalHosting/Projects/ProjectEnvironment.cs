using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Projects;

/// <summary>The variables that Aspire gives a project's process.</summary>
internal sealed class ProjectEnvironment(IConfiguration configuration)
{
    public async Task<Dictionary<string, string?>> CreateAsync(
        ProjectResource project,
        int replica,
        IReadOnlyDictionary<string, int> ports,
        CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, string?>(SharedMachine.Variables().Concat(Telemetry(project, replica)));
        var urls = project.Endpoints.Where(endpoint => endpoint.IsHttp).Select(endpoint => $"http://127.0.0.1:{ports[endpoint.Name]}").ToList();
        if (urls.Count > 0)
            variables["ASPNETCORE_URLS"] = string.Join(';', urls);
        foreach (var endpoint in project.Endpoints.Where(endpoint => endpoint.EnvironmentVariable is not null))
            variables[endpoint.EnvironmentVariable!] = ports[endpoint.Name].ToString(CultureInfo.InvariantCulture);
        foreach (var other in project.References)
        {
            foreach (var endpoint in other.Endpoints)
                variables[ProjectBuilderExtensions.EnvironmentName(other.Name, endpoint.Name)] = endpoint.Url.GetLeftPart(UriPartial.Authority);
        }
        foreach (var (name, value) in project.Environment)
            variables[name] = await value(cancellationToken);
        return variables;
    }

    private Dictionary<string, string?> Telemetry(ProjectResource project, int replica)
    {
        var variables = new Dictionary<string, string?>
        {
            ["OTEL_SERVICE_NAME"] = project.Name,
            ["OTEL_RESOURCE_ATTRIBUTES"] = string.Create(CultureInfo.InvariantCulture, $"service.instance.id={project.Name}-{replica}"),
            ["OTEL_BLRP_SCHEDULE_DELAY"] = "1000",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "1000",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
        };
        foreach (var name in new[] { "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_HEADERS" })
        {
            if (configuration[name] is { Length: > 0 } value)
                variables[name] = value;
        }
        return variables;
    }
}
