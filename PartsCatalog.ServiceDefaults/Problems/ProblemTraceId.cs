using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace PartsCatalog.ServiceDefaults.Problems;

/// <summary>Gives every problem+json the trace it belongs to, so that a reader of the answer finds the logs.</summary>
internal static class ProblemTraceId
{
    public static void Configure(ProblemDetailsOptions options) =>
        options.CustomizeProblemDetails = context =>
            context.ProblemDetails.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
}
