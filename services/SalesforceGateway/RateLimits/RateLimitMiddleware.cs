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
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<AuthenticatedClient>() is { } client)
        {
            var decision = await limiter.TakeAsync(client, context.RequestAborted);
            Describe(decision, limiter.LimitsOf(client), context.Response.Headers);
            if (!decision.Allowed)
            {
                await RefuseAsync(context, decision);
                return;
            }
        }

        await next(context);
    }

    private void Describe(RateLimitDecision decision, ClientLimits limits, IHeaderDictionary headers)
    {
        var window = decision.Tightest;
        headers["X-RateLimit-Limit"] = window.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = window.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (clock.GetUtcNow().ToUnixTimeSeconds() + decision.WaitSeconds).ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Policy"] = $"\"{RateWindows.MinutePolicy}\";q={limits.PerMinute};w=60, \"{RateWindows.HourPolicy}\";q={limits.PerHour};w=3600";
        headers["RateLimit"] = $"\"{window.Policy}\";r={window.Remaining};t={decision.WaitSeconds}";
    }

    private static Task RefuseAsync(HttpContext context, RateLimitDecision decision)
    {
        context.Response.Headers.RetryAfter = decision.WaitSeconds.ToString(CultureInfo.InvariantCulture);
        var span = decision.Tightest.Policy == RateWindows.MinutePolicy ? "a minute" : "an hour";
        return Problem.Of(
            StatusCodes.Status429TooManyRequests,
            "Too many requests.",
            $"The limit of {decision.Tightest.Limit} requests {span} is used up; room again in {decision.WaitSeconds} s.").ExecuteAsync(context);
    }
}
