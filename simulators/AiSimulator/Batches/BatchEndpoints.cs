using System.Text.Json;
using PartsCatalog.AiSimulator.Calls;
using PartsCatalog.AiSimulator.Completions;

namespace PartsCatalog.AiSimulator.Batches;

internal static class BatchEndpoints
{
    private const string Endpoint = "/v1/chat/completions";
    private const int DefaultPage = 20;
    private const int MaximumPage = 100;

    public static void MapBatches(this IEndpointRouteBuilder app)
    {
        app.MapPost("/{provider}/v1/batches", CreateAsync);
        app.MapGet("/{provider}/v1/batches", ListAsync);
        app.MapGet("/{provider}/v1/batches/{id}", ReadAsync);
        app.MapPost("/{provider}/v1/batches/{id}/cancel", CancelAsync);
        app.MapPost("/_sim/batches", Set);
    }

    private static IResult Set(BatchSwitch setting, BatchSwitchboard switches, Providers providers)
    {
        if (setting.Problem(providers) is { } problem)
        {
            return Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
        }

        switches.Set(setting);
        return Results.Ok(setting);
    }

    private static async Task CreateAsync(HttpContext context, string provider, Providers providers, BatchSwitchboard switches, CallCounter calls, TimeProvider clock)
    {
        if (await BatchAccess.EnterAsync(context, provider, providers, switches) is not { } known)
        {
            return;
        }

        using var body = await JsonInput.ReadAsync(context);
        var refusal = body is null ? ApiError.Invalid("We could not parse the JSON body of your request.") : Refuse(body.RootElement, known);
        Dictionary<string, string> metadata = refusal is null ? MetadataReader.Read(body!.RootElement, out refusal) : [];
        if (refusal is not null)
        {
            await ResponseWriter.WriteErrorAsync(context, refusal);
            return;
        }

        var batch = new Batch($"batch_{Guid.NewGuid():N}", Endpoint, JsonInput.Text(body!.RootElement, "input_file_id")!, metadata, clock.GetUtcNow());
        known.Batches.Add(batch);
        calls.CountBatch(known.Name, batches: 1);
        if (switches.TakeLostReply(known.Name))
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, batch);
    }

    private static ApiError? Refuse(JsonElement body, Provider provider) => body switch
    {
        { ValueKind: not JsonValueKind.Object } => ApiError.Invalid("We could not parse the JSON body of your request: expected an object."),
        _ when JsonInput.Text(body, "input_file_id") is null => ApiError.Invalid("Missing required parameter: 'input_file_id'.", "input_file_id", "missing_required_parameter"),
        _ when JsonInput.Text(body, "endpoint") != Endpoint => ApiError.Invalid($"Invalid value for 'endpoint': the simulator supports '{Endpoint}'.", "endpoint", "invalid_value"),
        _ when JsonInput.Text(body, "completion_window") != "24h" => ApiError.Invalid("Invalid value for 'completion_window': supported values are: '24h'.", "completion_window", "invalid_value"),
        _ when provider.Files.Find(JsonInput.Text(body, "input_file_id")) is not { Purpose: "batch" } => BatchAccess.Unknown("File", JsonInput.Text(body, "input_file_id")),
        _ => null,
    };

    private static async Task ListAsync(HttpContext context, string provider, Providers providers, BatchSwitchboard switches, BatchWorker worker, int? limit, string? after)
    {
        if (await BatchAccess.EnterAsync(context, provider, providers, switches) is not { } known)
        {
            return;
        }

        if (limit is < 1 or > MaximumPage)
        {
            await ResponseWriter.WriteErrorAsync(context, ApiError.Invalid($"Invalid 'limit': expected 1 to {MaximumPage}.", "limit", "invalid_value"));
            return;
        }

        var rest = known.Batches.All.AsEnumerable();
        if (after is not null)
        {
            rest = rest.SkipWhile(batch => batch.Id != after).Skip(1);
        }

        Batch[] left = [.. rest.Take((limit ?? DefaultPage) + 1)];
        Batch[] page = [.. left.Take(limit ?? DefaultPage)];
        foreach (var batch in page)
        {
            worker.Advance(batch, known);
        }

        await ResponseWriter.WriteAsync(context, StatusCodes.Status200OK, json => BatchWriter.WriteList(json, page, left.Length > page.Length));
    }

    private static async Task ReadAsync(HttpContext context, string provider, string id, Providers providers, BatchSwitchboard switches, BatchWorker worker)
    {
        if (await BatchAccess.EnterAsync(context, provider, providers, switches) is not { } known)
        {
            return;
        }

        if (known.Batches.Find(id) is not { } batch)
        {
            await ResponseWriter.WriteErrorAsync(context, BatchAccess.Unknown("Batch", id));
            return;
        }

        worker.Advance(batch, known);
        await WriteAsync(context, batch);
    }

    private static async Task CancelAsync(HttpContext context, string provider, string id, Providers providers, BatchSwitchboard switches, BatchWorker worker)
    {
        if (await BatchAccess.EnterAsync(context, provider, providers, switches) is not { } known)
        {
            return;
        }

        if (known.Batches.Find(id) is not { } batch)
        {
            await ResponseWriter.WriteErrorAsync(context, BatchAccess.Unknown("Batch", id));
        }
        else if (worker.Cancel(batch, known) is { } status)
        {
            await ResponseWriter.WriteErrorAsync(context, new ApiError(StatusCodes.Status409Conflict, $"Cannot cancel a batch with status '{status}'.", "invalid_request_error"));
        }
        else
        {
            await WriteAsync(context, batch);
        }
    }

    private static Task WriteAsync(HttpContext context, Batch batch) =>
        ResponseWriter.WriteAsync(context, StatusCodes.Status200OK, json => BatchWriter.Write(json, batch));
}
