using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.Http;

/// <summary>503 that says when to try again.</summary>
internal static class Unavailable
{
    private const int RetryAfterSeconds = 5;

    public static ProblemHttpResult Because(HttpContext context, string detail)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Problem.Of(StatusCodes.Status503ServiceUnavailable, "Not available at the moment.", $"{detail} Try again in {RetryAfterSeconds} s.");
    }
}
