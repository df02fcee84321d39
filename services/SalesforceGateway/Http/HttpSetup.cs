using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PartsCatalog.SalesforceGateway.Http;

/// <summary>How the door itself is set: sizes, times, JSON.</summary>
internal static class HttpSetup
{
    /// <summary>Every endpoint has a limit of its own below this one.</summary>
    private const int MaximumBodyBytes = 64 * 1024;

    public static void AddGatewayHttp(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Services.AddExceptionHandler<DatabaseUnavailableHandler>();
        builder.Services.PostConfigure<ProblemDetailsOptions>(NameTheTraceOnce);
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            var json = options.SerializerOptions;
            json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false));
            json.TypeInfoResolverChain.Insert(0, GatewayJson.Default);
        });
    }

    // The framework writes the trace under the name that snake_case makes of it; clients know it as traceId, which every service adds.
    private static void NameTheTraceOnce(ProblemDetailsOptions options)
    {
        var customize = options.CustomizeProblemDetails;
        options.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Extensions.Remove("trace_id");
            customize?.Invoke(context);
        };
    }

    private static void Limit(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = MaximumBodyBytes;
        server.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        server.Limits.MaxRequestLineSize = 4 * 1024;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }
}
