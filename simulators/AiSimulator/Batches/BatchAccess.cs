using PartsCatalog.AiSimulator.Completions;

namespace PartsCatalog.AiSimulator.Batches;

/// <summary>What every call about files and batches goes through first: provider, outage, key.</summary>
internal static class BatchAccess
{
    /// <summary>The provider; null when the answer is written already.</summary>
    public static async Task<Provider?> EnterAsync(HttpContext context, string name, Providers providers, BatchSwitchboard switches)
    {
        if (providers.Find(name) is not { } provider)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return null;
        }

        var refusal = switches.Of(provider.Name).Unavailable
            ? new ApiError(StatusCodes.Status503ServiceUnavailable, "The server is overloaded or not ready yet.", "server_error")
            : Bearer.Check(context, provider);
        if (refusal is null)
        {
            return provider;
        }

        await ResponseWriter.WriteErrorAsync(context, refusal);
        return null;
    }

    public static ApiError Unknown(string what, string? id) =>
        new(StatusCodes.Status404NotFound, $"No such {what} object: {id}", "invalid_request_error", "id");
}
