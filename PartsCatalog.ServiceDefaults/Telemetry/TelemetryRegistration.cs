using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PartsCatalog.ServiceDefaults.Verbs;

namespace PartsCatalog.ServiceDefaults.Telemetry;

internal static class TelemetryRegistration
{
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string OtlpServiceName = "OTEL_SERVICE_NAME";

    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        Activity.DefaultIdFormat = ActivityIdFormat.W3C;
        // Off by default in .NET 10: without it a request's span has neither method nor path, as no instrumentation package adds them here.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        builder.Logging.ClearProviders();
        builder.Logging.AddConsoleFormatter<JsonLineFormatter, ConsoleFormatterOptions>();
        builder.Logging.AddConsole(options =>
        {
            options.FormatterName = JsonLineFormatter.FormatterName;
            // Standard output of a command is its answer alone, so that a script can take it.
            if (VerbRun.IsNamedBy(Environment.GetCommandLineArgs()))
                options.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        // One line a request, query or health poll is noise; what goes wrong is said by warnings.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        builder.Logging.AddFilter("Npgsql", LogLevel.Warning);

        if (string.IsNullOrWhiteSpace(builder.Configuration[OtlpEndpoint]))
        {
            builder.Services.TryAddSingleton<TraceIdsWithoutExporter>();
            builder.Services.AddHostedService(provider => provider.GetRequiredService<TraceIdsWithoutExporter>());
            return;
        }

        var resource = Resource(builder);
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeScopes = true;
            logs.IncludeFormattedMessage = true;
            logs.SetResourceBuilder(resource);
            logs.AddOtlpExporter();
        });
        builder.Services.TryAddSingleton(_ => Sdk(resource, builder.Configuration));
        builder.Services.AddHostedService<TelemetryService>();
    }

    private static ResourceBuilder Resource(IHostApplicationBuilder builder)
    {
        var name = builder.Configuration[OtlpServiceName] ?? ServiceIdentity.FromApplicationName(builder.Environment.ApplicationName).Name;
        return ResourceBuilder.CreateDefault().AddService(name).AddEnvironmentVariableDetector();
    }

    private static OpenTelemetrySdk Sdk(ResourceBuilder resource, IConfiguration configuration) => OpenTelemetrySdk.Create(sdk =>
    {
        // The SDK stands outside the host; the exporters' variables come from the same configuration as all others.
        sdk.Services.AddSingleton(configuration);
        sdk.WithTracing(traces => traces.SetResourceBuilder(resource).SetSampler(new ParentBasedSampler(new AlwaysOnSampler()))
            .AddSource(TelemetrySources.Activities).AddOtlpExporter());
        sdk.WithMetrics(metrics => metrics.SetResourceBuilder(resource).AddMeter(TelemetrySources.Meters).AddOtlpExporter());
    });
}
