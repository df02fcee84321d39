using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.Consensus.Explanations;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Http;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.Consensus.Replays;

/// <summary>Settling the past again.</summary>
internal static class ReplayEndpoints
{
    /// <summary>Maps POST /internal/replay (one part or lookup) and POST /internal/replay/all (lines of JSON: a part each that changes, a summary last).</summary>
    public static void MapReplays(this IEndpointRouteBuilder app)
    {
        app.MapPost("/internal/replay", Replay).RequireInternal(Role.Viewer);
        app.MapPost("/internal/replay/all", ReplayAll).RequireInternal(Role.Steward);
    }

    private static async Task<Results<JsonHttpResult<ReplayReport>, ProblemHttpResult>> Replay(HttpContext context, Replaying replaying, CancellationToken cancellationToken)
    {
        var body = await ReadAsync(context.Request, cancellationToken);
        if (Faults(body?.Policy) is { Count: > 0 } faults)
        {
            return Problem.Validation([.. faults]);
        }

        PartKey? part = null;
        if (body is null || (body.SessionId is null && !PartKey.TryCreate(body.Manufacturer, body.PartNumber, out part)))
        {
            return Problem.Validation(new FieldError("part_number and manufacturer name no part; expected both, or session_id", "/part_number"));
        }

        var (policy, problem) = await replaying.PolicyAsync(body.Policy, cancellationToken);
        if (policy is null)
        {
            return Problem.Validation(new FieldError(problem!, "/policy/trust"));
        }

        return await replaying.ReplayAsync(body, part?.ToString(), policy, cancellationToken) is { } report
            ? TypedResults.Json(report, PublicJson.Options)
            : Problem.Of(StatusCodes.Status404NotFound, "There is nothing to settle again.", $"No settlement is kept of {part?.ToString() ?? $"lookup {body.SessionId}"}.");
    }

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> ReplayAll(HttpContext context, Replaying replaying, CancellationToken cancellationToken)
    {
        var body = await ReadAsync(context.Request, cancellationToken) ?? new ReplayBody(null, null, null, null);
        if (Faults(body.Policy) is { Count: > 0 } faults)
        {
            return Problem.Validation([.. faults]);
        }

        var (policy, problem) = await replaying.PolicyAsync(body.Policy, cancellationToken);
        if (policy is null)
        {
            return Problem.Validation(new FieldError(problem!, "/policy/trust"));
        }

        context.Response.ContentType = "application/x-ndjson";
        var counting = new ReplayCount();
        await foreach (var report in replaying.ReplayAllAsync(policy, body.Policy?.WithoutAi ?? false, cancellationToken))
        {
            counting.Add(report);
            if (report.Changes.Count > 0)
            {
                await WriteAsync(context.Response, report, cancellationToken);
            }
        }

        await WriteAsync(context.Response, counting.Summary(), cancellationToken);
        return TypedResults.Empty;
    }

    private static async Task WriteAsync<T>(HttpResponse response, T line, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, PublicJson.Options), cancellationToken);
        await response.Body.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static async Task<ReplayBody?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<ReplayBody>(request.Body, PublicJson.Options, cancellationToken);
        }
        catch (JsonException)
        {
            // The caller is told what was expected.
            return null;
        }
    }

    private static List<FieldError> Faults(ReplayPolicy? policy)
    {
        var faults = new List<FieldError>();
        Check(faults, "review_below", (double?)policy?.ReviewBelow, 0, 1);
        Check(faults, "overrule_odds", policy?.OverruleOdds, 1, 1_000_000);
        Check(faults, "ai_margin", (double?)policy?.AiMargin, 0, 1);
        foreach (var (source, accuracy) in policy?.SourceAccuracy ?? new Dictionary<string, double>())
        {
            if (accuracy is not (> 0 and < 1))
            {
                faults.Add(new FieldError($"source_accuracy of '{source}' is {accuracy}; expected a share over 0 and under 1", $"/policy/source_accuracy/{source}"));
            }
        }

        return faults;
    }

    private static void Check(List<FieldError> faults, string name, double? value, double low, double high)
    {
        if (value is { } given && !(given >= low && given <= high))
        {
            faults.Add(new FieldError($"{name} is {given}; expected {low} to {high}", $"/policy/{name}"));
        }
    }
}
