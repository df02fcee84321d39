using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.SalesforceGateway.Http;

namespace PartsCatalog.SalesforceGateway.Settlements;

/// <summary>Passes an answer of Consensus on as it is, refusals of the request included; 503 when it cannot be had.</summary>
internal static class PassedOn
{
    public static async Task<Results<PassedOnResult, ProblemHttpResult>> AnswerAsync(
        Func<Task<HttpResponseMessage>> ask, HttpContext context, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await ask();
            if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.NotFound))
            {
                response.EnsureSuccessStatusCode();
            }

            context.Response.Headers.CacheControl = "no-store";
            return new PassedOnResult((int)response.StatusCode, response.Content.Headers.ContentType?.ToString() ?? "application/json", await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (Exception problem) when (InternalCall.Failed(problem, cancellationToken))
        {
            logger.LogWarning("Consensus could not be asked: {Problem}", problem.Message);
            return Unavailable.Because(context, "Settlements cannot be read at the moment.");
        }
    }
}
