using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PartsCatalog.ServiceDefaults.Health;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.ServiceDefaults.Telemetry;

namespace PartsCatalog.ServiceDefaults;

/// <summary>What every service has: one call before the host is built and one after.</summary>
public static class ServiceDefaultsRegistration
{
    /// <summary>Adds telemetry, JSON logs, health checks, problem details, the clock and the check of signed internal calls.</summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(ServiceIdentity.FromApplicationName(builder.Environment.ApplicationName));
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.AddTelemetry();
        builder.Services.AddHealthChecks().AddCheck<ProcessAliveCheck>("process", tags: [HealthTags.Live]);
        builder.Services.AddProblemDetails(ProblemTraceId.Configure);
        builder.Services.Configure<ExceptionHandlerOptions>(options => options.StatusCodeSelector = StatusOf);
        builder.AddInternalAuthentication();
        return builder;
    }

    /// <summary>Maps `/health` and `/alive`; exceptions and bare status codes become problem+json.</summary>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseMiddleware<UntracedHealthMiddleware>();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapHealth();
        return app;
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ => (int)HttpStatusCode.InternalServerError,
    };
}
