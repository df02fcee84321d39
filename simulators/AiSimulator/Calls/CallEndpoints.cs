namespace PartsCatalog.AiSimulator.Calls;

internal static class CallEndpoints
{
    public static void MapCalls(this IEndpointRouteBuilder app)
    {
        app.MapGet("/_sim/calls", (CallCounter calls) => calls.Snapshot());
        app.MapDelete("/_sim/calls", Reset);
    }

    private static IResult Reset(CallCounter calls)
    {
        calls.Reset();
        return Results.NoContent();
    }
}
