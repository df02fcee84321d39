using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using PartsCatalog.ServiceDefaults.Health;

namespace PartsCatalog.ServiceDefaults.Telemetry;

/// <summary>Takes the health endpoints out of traces: they are asked every few seconds and would drown the lookups.</summary>
internal sealed class UntracedHealthMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsHealth(context.Request.Path) && Activity.Current is { } activity)
        {
            // The sampler is parent based, so what the checks do below is left out as well.
            activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            activity.IsAllDataRequested = false;
        }

        return next(context);
    }

    private static bool IsHealth(PathString path) =>
        path.Equals(HealthEndpoints.HealthPath, StringComparison.OrdinalIgnoreCase) || path.Equals(HealthEndpoints.AlivePath, StringComparison.OrdinalIgnoreCase);
}
