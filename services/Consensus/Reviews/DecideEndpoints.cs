using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>People's decisions over items of the review queue.</summary>
internal static class DecideEndpoints
{
    private const int DefaultBulk = 100;

    /// <summary>Maps PUT /internal/reviews/{id}/decisions/{attribute} (with If-Match) and POST /internal/reviews/decisions, both for stewards.</summary>
    public static void MapDecide(this IEndpointRouteBuilder app)
    {
        app.MapPut("/internal/reviews/{reviewId:guid}/decisions/{attribute}", Decide).RequireInternal(Role.Steward);
        app.MapPost("/internal/reviews/decisions", DecideBulk).RequireInternal(Role.Steward);
    }

    private static async Task<Results<JsonHttpResult<ReviewDetail>, ProblemHttpResult>> Decide(
        Guid reviewId, string attribute, HttpContext context, Deciding deciding, DecisionTeller teller, ReviewReader reader, ILogger<Deciding> log, CancellationToken cancellationToken)
    {
        if (AttributeRegistry.Find(attribute) is not { } definition)
        {
            return UnknownAttribute(attribute, "/attribute");
        }

        if (Version(context.Request) is not { } version)
        {
            return Problem.Of(StatusCodes.Status428PreconditionRequired, "If-Match is missing.", "Send the ETag of the review as it was read, for example If-Match: \"3\".");
        }

        var body = await DecisionJson.ReadAsync<DecisionBody>(context.Request, cancellationToken);
        if (DecisionJson.Faults(body) is { Count: > 0 } faults)
        {
            return Problem.Validation([.. faults]);
        }

        switch (await deciding.DecideAsync(reviewId, definition, body!, version, cancellationToken))
        {
            case DecisionOutcome.Decided decided:
                await TellAsync(teller, decided.PartKey, log, cancellationToken);
                context.Response.Headers.ETag = $"\"{decided.Version}\"";
                return TypedResults.Json((await reader.FindAsync(reviewId, cancellationToken))!, ContractJson.Options);
            case DecisionOutcome.Changed changed:
                return Problem.Of(StatusCodes.Status412PreconditionFailed, "The review has changed.", $"Its version is \"{changed.Version}\" now; read it again.");
            case DecisionOutcome.Refused refused:
                return Problem.Validation(refused.Error);
            default:
                return Problem.Of(StatusCodes.Status404NotFound, "There is no such review.", $"No item of the review queue has the id {reviewId}.");
        }
    }

    private static async Task<Results<JsonHttpResult<BulkResult>, ProblemHttpResult>> DecideBulk(
        HttpContext context, Deciding deciding, DecisionTeller teller, ReviewReader reader, ILogger<Deciding> log, CancellationToken cancellationToken)
    {
        var bulk = await DecisionJson.ReadAsync<BulkDecision>(context.Request, cancellationToken);
        if (DecisionJson.Faults(bulk) is { Count: > 0 } faults)
        {
            return Problem.Validation([.. faults]);
        }

        var make = bulk!.Manufacturer is null ? null : new PartKey(Brand.Canonicalize(bulk.Manufacturer)!, "").ManufacturerKey;
        var reviews = await reader.InDoubtAsync(bulk.Attribute!, make, bulk.Source?.ToUpperInvariant(), bulk.Limit ?? DefaultBulk, cancellationToken);
        var decided = new List<Guid>();
        var refused = new Dictionary<Guid, string>();
        foreach (var reviewId in reviews)
        {
            switch (await deciding.DecideAsync(reviewId, AttributeRegistry.Get(bulk.Attribute!), bulk.Decision!, version: null, cancellationToken))
            {
                case DecisionOutcome.Decided done:
                    decided.Add(reviewId);
                    await TellAsync(teller, done.PartKey, log, cancellationToken);
                    break;
                case DecisionOutcome.Refused wrong:
                    refused.Add(reviewId, wrong.Error.Detail);
                    break;
                default:
                    refused.Add(reviewId, "It is gone.");
                    break;
            }
        }

        return TypedResults.Json(new BulkResult(decided, refused), ContractJson.Options);
    }

    // The decision is kept; what cannot be told now is told by the teller's own round.
    private static async Task TellAsync(DecisionTeller teller, string partKey, ILogger log, CancellationToken cancellationToken)
    {
        try
        {
            await teller.TellAsync(partKey, cancellationToken);
        }
        catch (Exception failure) when (failure is BrokerUnavailableException or UnroutableMessageException or TimeoutException)
        {
            log.LogWarning(failure, "The catalog is told later of a decision about {Part}", partKey);
        }
    }

    internal static ProblemHttpResult UnknownAttribute(string name, string pointer) =>
        Problem.Validation(new FieldError($"attribute is '{name}'; expected a name of the registry, for example color", pointer));

    private static int? Version(HttpRequest request) =>
        request.Headers.IfMatch is [{ } tag] && tag.Length > 2 && tag[0] == '"' && tag[^1] == '"' && int.TryParse(tag.AsSpan(1, tag.Length - 2), out var version) ? version : null;
}
