using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.FollowLookup;
using PartsCatalog.SalesforceGateway.Http;
using PartsCatalog.SalesforceGateway.OpenApi;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.AcceptLookup;

/// <summary>POST /v1/lookup: takes a part number in and answers where to follow it.</summary>
internal static class AcceptLookupEndpoint
{
    public const int MaximumBodyBytes = 16 * 1024;
    private const int RetryAfterSeconds = 1;

    public static void MapAcceptLookup(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/lookup", AcceptAsync)
            .RequireScope(Scopes.LookupRequest)
            .WithName("requestLookup")
            .WithTags("Lookups")
            .WithSummary("Ask for a part to be looked up")
            .WithDescription(
                "The suppliers are asked, their answers settled and the record built; that takes seconds, so this answers at once with the address to follow. "
                + "An accepted request is never lost. Unknown fields are refused. With the header Idempotency-Key, sending the same request again within 24 hours "
                + "answers the same session, and another payload under the same key is refused with 422.")
            .AcceptsJson(OpenApiExamples.LookupRequest)
            .Produces<LookupAccepted>(StatusCodes.Status202Accepted)
            .Answers(StatusCodes.Status202Accepted, OpenApiExamples.Accepted)
            .ProducesProblems(400, 401, 403, 413, 415, 422, 429, 503);

    private static async Task<Results<Accepted<LookupAccepted>, ProblemHttpResult>> AcceptAsync(
        HttpContext context, LookupAcceptance acceptance, CancellationToken cancellationToken)
    {
        if (!context.Request.HasJsonContentType())
            return Problem.Of(StatusCodes.Status415UnsupportedMediaType, "The body must be JSON.", "Send Content-Type: application/json.");
        if (!IdempotencyKey.TryParse(context.Request.Headers[IdempotencyKey.Header], out var key))
            return Problem.Of(StatusCodes.Status400BadRequest, $"The header {IdempotencyKey.Header} is not valid.", IdempotencyKey.Expectation);
        if (await LimitedBody.ReadAsync(context.Request, MaximumBodyBytes, cancellationToken) is not { } bytes)
            return Problem.Of(StatusCodes.Status413PayloadTooLarge, "The body is too large.", $"At most {MaximumBodyBytes} bytes.");
        if (!LookupBodyReader.TryRead(bytes, out var body, out var errors))
            return Problem.Validation(errors);
        return await acceptance.AcceptAsync(AuthenticatedClient.Of(context), body, key, cancellationToken) is { } accepted
            ? Answer(context, accepted)
            : Problem.Of(
                StatusCodes.Status422UnprocessableEntity,
                "The idempotency key stands for another request.",
                $"This {IdempotencyKey.Header} came with a different payload less than 24 hours ago; use a new key for a new request.");
    }

    private static Accepted<LookupAccepted> Answer(HttpContext context, AcceptedLookup accepted)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        var status = Links.Status(accepted.SessionId);
        return TypedResults.Accepted(status, new LookupAccepted
        {
            SessionId = accepted.SessionId,
            PartNumber = accepted.PartNumber,
            Manufacturer = accepted.Manufacturer,
            Status = SessionStatus.Pending,
            StatusUrl = status,
            RetryAfterSeconds = RetryAfterSeconds,
        });
    }
}
