namespace PartsCatalog.AiSimulator.Completions;

internal static class CompletionEndpoints
{
    public static void MapCompletions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/{provider}/v1/chat/completions", (HttpContext context, string provider, CompletionHandler handler) => handler.CompleteAsync(context, provider));
        app.MapGet("/{provider}/v1/models", ListModelsAsync);
    }

    private static async Task<IResult> ListModelsAsync(HttpContext context, string provider, Providers providers, TimeProvider clock)
    {
        if (providers.Find(provider) is not { } known)
        {
            return Results.NotFound();
        }

        if (Bearer.Check(context, known) is { } refusal)
        {
            await ResponseWriter.WriteErrorAsync(context, refusal);
            return Results.Empty;
        }

        var created = clock.GetUtcNow().ToUnixTimeSeconds();
        return Results.Ok(new { @object = "list", data = known.Models.Select(id => new { id, @object = "model", created, owned_by = known.Name }) });
    }
}
