using System.Net.Mime;

namespace PartsCatalog.SalesforceGateway.OpenApi;

/// <summary>What the OpenAPI document says about an endpoint, written where the endpoint is mapped.</summary>
internal static class ApiAnnotations
{
    public static RouteHandlerBuilder AcceptsJson(this RouteHandlerBuilder endpoint, string example) =>
        endpoint.WithMetadata(new ApiExample(null, example));

    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder endpoint, int status, string example) =>
        endpoint.WithMetadata(new ApiExample(status, example));

    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
            endpoint.ProducesProblem(status, MediaTypeNames.Application.ProblemJson);
        return endpoint;
    }
}
