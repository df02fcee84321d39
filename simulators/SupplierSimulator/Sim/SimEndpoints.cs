using System.Text.Json;
using PartsCatalog.SupplierSimulator.Amazon;
using PartsCatalog.SupplierSimulator.Faults;
using PartsCatalog.SupplierSimulator.Marcone;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Sim;

/// <summary>What only tests and measurements call: fault switches, counts, the truth.</summary>
internal static class SimEndpoints
{
    private static readonly string[] Modes = [.. Enum.GetValues<FaultMode>().Select(mode => JsonNamingPolicy.SnakeCaseLower.ConvertName(mode.ToString()))];

    public static void MapSimulatorSwitches(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => Results.Text("Healthy"));
        app.MapGet("/alive", () => Results.Text("Healthy"));
        var sim = app.MapGroup("/_sim");
        sim.MapGet("/faults", GetFaults);
        sim.MapPost("/faults", SetFaultsAsync);
        sim.MapDelete("/faults", ClearFaults);
        sim.MapGet("/calls", GetCalls);
        sim.MapDelete("/calls", ClearCalls);
        sim.MapDelete("/tokens", ForgetTokens);
        sim.MapGet("/truth/{partNumber}", GetTruth);
        sim.MapGet("/curated", GetCurated);
    }

    private static IResult GetFaults(FaultBoard faults) =>
        Results.Json(Enum.GetValues<Supplier>().Select(supplier => (Name: Name(supplier), Setting: faults.Of(supplier))).Where(fault => fault.Setting is not null).ToDictionary(fault => fault.Name, fault => fault.Setting), SimJson.Options);

    private static async Task<IResult> SetFaultsAsync(HttpRequest request, FaultBoard faults)
    {
        FaultRequest? wanted;
        try
        {
            wanted = await request.ReadFromJsonAsync<FaultRequest>(SimJson.Options, request.HttpContext.RequestAborted);
        }
        catch (JsonException problem)
        {
            return Wrong(problem.Message);
        }

        var mode = Array.IndexOf(Modes, wanted?.Mode ?? "none");
        if (wanted is null || mode < 0)
            return Wrong($"mode must be one of {string.Join(", ", Modes)}.");
        if (wanted.LatencyMs is < 0 or > 600_000 || wanted.Probability is < 0 or > 1 || wanted.Count < 1)
            return Wrong("latency_ms must be from 0 to 600000, probability from 0 to 1, count at least 1.");
        var suppliers = Enum.GetValues<Supplier>().Where(supplier => wanted.Supplier is "all" || wanted.Supplier == Name(supplier)).ToList();
        if (suppliers.Count == 0)
            return Wrong("supplier must be encompass, marcone, reliable, amazon or all.");
        var setting = new FaultSetting { Mode = (FaultMode)mode, LatencyMs = wanted.LatencyMs, Probability = wanted.Probability, Count = wanted.Count, PathContains = wanted.PathContains };
        suppliers.ForEach(supplier => faults.Set(supplier, setting));
        return GetFaults(faults);
    }

    private static IResult ClearFaults(FaultBoard faults)
    {
        faults.Clear();
        return Results.NoContent();
    }

    /// <summary>All counts, or with ?part= those of one part.</summary>
    private static IResult GetCalls(CallLog calls, string? part = null) =>
        Results.Json(Enum.GetValues<Supplier>().ToDictionary(Name, supplier => calls.Of(supplier, part)), SimJson.Options);

    private static IResult ClearCalls(CallLog calls)
    {
        calls.Clear();
        return Results.NoContent();
    }

    /// <summary>Every bearer token given out is refused from now on, as after the supplier's restart.</summary>
    private static IResult ForgetTokens(MarconeApi marcone, CreatorsApi creators)
    {
        marcone.Tokens.Forget();
        creators.Tokens.Forget();
        return Results.NoContent();
    }

    private static IResult GetTruth(string partNumber, PartWorld world, CorruptionModel corruption)
    {
        var records = world.Find(partNumber).Select(part => TruthDocument.Of(part, corruption)).ToList();
        return Results.Json(new { part_number = partNumber, found = records.Count > 0, records }, SimJson.Options);
    }

    /// <summary>The numbers of the curated parts.</summary>
    private static IResult GetCurated() => Results.Json(new { part_numbers = CuratedParts.Current.Select(part => part.Number).Order(StringComparer.Ordinal) }, SimJson.Options);

    private static IResult Wrong(string message) => Results.Json(new { error = message }, SimJson.Options, statusCode: StatusCodes.Status400BadRequest);

    private static string Name(Supplier supplier) => supplier.ToString().ToLowerInvariant();
}
