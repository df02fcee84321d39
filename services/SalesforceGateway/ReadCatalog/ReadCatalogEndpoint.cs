using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.FollowLookup;
using PartsCatalog.SalesforceGateway.OpenApi;
using PartsCatalog.SalesforceGateway.Supersession;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>GET /v1/catalog/lookup/{partNumber}: the published record of a part, from the gateway's own documents.</summary>
internal static class ReadCatalogEndpoint
{
    public const string OperationId = "getCatalogRecord";

    public static void MapReadCatalog(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/catalog/lookup/{partNumber}", ReadAsync)
            .RequireScope(Scopes.CatalogRead)
            .WithName(OperationId)
            .WithTags("Catalog")
            .WithSummary("The record of a part")
            .WithDescription(
                "Any spelling of the number is accepted (wr55x10025, WR-55X-10025). Several makes may use one number: then name the manufacturer; without it the answer "
                + "is 409 with the candidates, never a silent pick. Send If-None-Match with the ETag of the last answer to get 304 when nothing has changed. "
                + "A superseded number is answered with its own record, or where there is none with that of the part that takes its place (Content-Location); supersession in it says so.")
            .Produces<object>()
            .Answers(StatusCodes.Status200OK, OpenApiExamples.Record)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(400, 401, 403, 404, 409, 429, 503);

    private static async Task<IResult> ReadAsync(string partNumber, HttpContext context, CatalogReads reads, CancellationToken cancellationToken)
    {
        // Routing leaves %2F as it is, and a number may have a slash in it.
        var asked = partNumber.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        if (!PartNumber.TryParse(asked, out var number, out var problem))
            return Problem.Validation(new FieldError($"part_number {problem}.", "/part_number"));
        var make = context.Request.Query["manufacturer"];
        if (make.Count == 0)
            return Answer(number, null, await reads.FindAsync(number, null, cancellationToken));
        if (!ManufacturerName.TryParse(make.Count == 1 ? make[0] : null, out var manufacturer))
            return Problem.Validation(new FieldError("manufacturer is no make's name; expected one name of 1 to 60 characters, such as GE.", "/manufacturer"));
        return Answer(number, manufacturer, await reads.FindAsync(number, manufacturer, cancellationToken));
    }

    private static IResult Answer(PartNumber number, string? manufacturer, CatalogAnswer found) => found switch
    {
        { Document: { } document } => new DocumentResult(document),
        { Manufacturers: { Count: > 0 } manufacturers } => Ambiguous(number, manufacturers),
        { Supersession: { Status: SupersessionStatus.Fork or SupersessionStatus.Cycle } chain } => Divided(number, chain),
        { Supersession: { } chain } => NotPublished(
            $"{number} is superseded by {chain.Current[0].Manufacturer} {chain.Current[0].PartNumber}, and neither is published.", chain.Current[0].PartNumber, chain),
        _ => NotPublished($"Nothing is published for {(manufacturer is null ? "" : manufacturer + " ")}{number}.", number.ToString(), null),
    };

    private static ProblemHttpResult NotPublished(string what, string number, SupersessionView? chain) => TypedResults.Problem(
        title: "The part is not in the catalog.",
        detail: $$"""{{what}} To have it looked up: POST /v1/lookup with {"part_number": "{{number}}"} and follow the answer.""",
        statusCode: StatusCodes.Status404NotFound,
        extensions: chain is null ? null : new Dictionary<string, object?> { ["supersession"] = chain });

    private static ProblemHttpResult Divided(PartNumber number, SupersessionView chain) => TypedResults.Problem(
        title: chain.Status == SupersessionStatus.Fork ? "Several parts supersede this number." : "This number supersedes itself.",
        detail: chain.Status == SupersessionStatus.Fork
            ? $"{number} is superseded by {string.Join(" and ", chain.Current.Select(part => part.PartNumber))}; ask for one of them."
            : $"The sources lead from {number} in a circle; the parts of the chain are named.",
        statusCode: StatusCodes.Status409Conflict,
        extensions: new Dictionary<string, object?> { ["supersession"] = chain });

    private static ProblemHttpResult Ambiguous(PartNumber number, IReadOnlyList<string> manufacturers) => TypedResults.Problem(
        title: "Several makes use this number.",
        detail: "Name one of the candidates in the query parameter manufacturer.",
        statusCode: StatusCodes.Status409Conflict,
        extensions: new Dictionary<string, object?>
        {
            ["candidates"] = manufacturers
                .Select(make => new RecordCandidate(make, number.Normalized, Links.Record(new PartKey(make, number.Normalized))))
                .ToArray(),
        });
}
