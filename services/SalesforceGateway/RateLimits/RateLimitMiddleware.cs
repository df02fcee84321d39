using System.Globalization;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.RateLimits;

/// <summary>
/// Holds every client to its limits and says in each answer what is left: `X-RateLimit-*` (Reset in Unix seconds) and the IETF draft's `RateLimit` and
/// `RateLimit-Policy`. Stands behind authentication: without a client there is nothing to count.
/// </summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, ClientRateLimiter limiter, TimeProvider clock)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<AuthenticatedClient>() is not { } client)
            return next(context);
        var decision = limiter.Take(client);
        Describe(decision, limiter.LimitsOf(client), context.Response.Headers);
        return decision.Allowed ? next(context) : RefuseAsync(context, decision);
    }

    private void Describe(RateLimitDecision decision, ClientLimits limits, IHeaderDictionary headers)
    {
        headers["X-RateLimit-Limit"] = decision.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = decision.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (clock.GetUtcNow().ToUnixTimeSeconds() + decision.WaitSeconds).ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Policy"] = $"\"permin\";q={limits.PerMinute};w=60, \"perhr\";q={limits.PerHour};w=3600";
        headers["RateLimit"] = $"\"{decision.Policy}\";r={decision.Remaining};t={decision.WaitSeconds}";
    }

    private static Task RefuseAsync(HttpContext context, RateLimitDecision decision)
    {
        context.Response.Headers.RetryAfter = decision.WaitSeconds.ToString(CultureInfo.InvariantCulture);
        return Problem.Of(
            StatusCodes.Status429TooManyRequests,
            "Too many requests.",
            $"The limit of {decision.Limit} requests {(decision.Policy == "permin" ? "a minute" : "an hour")} is used up; room again in {decision.WaitSeconds} s.")
            .ExecuteAsync(context);
    }
}
