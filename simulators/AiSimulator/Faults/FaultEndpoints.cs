namespace PartsCatalog.AiSimulator.Faults;

internal static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder app)
    {
        app.MapGet("/_sim/faults", (FaultSwitchboard faults) => faults.All);
        app.MapPost("/_sim/faults", Set);
        app.MapDelete("/_sim/faults", Clear);
    }

    private static IResult Set(Fault fault, FaultSwitchboard faults, Providers providers)
    {
        if (fault.Problem(providers) is { } problem)
        {
            return Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
        }

        faults.Set(fault);
        return Results.Ok(faults.All);
    }

    private static IResult Clear(FaultSwitchboard faults)
    {
        faults.Clear();
        return Results.NoContent();
    }
}
