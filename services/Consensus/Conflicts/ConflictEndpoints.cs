using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Json;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.Consensus.Conflicts;

/// <summary>Where sources contradict each other, over all lookups.</summary>
internal static class ConflictEndpoints
{
    /// <summary>Most sides in one answer.</summary>
    public const int LargestPage = 1000;

    private const int DefaultPage = 100;

    /// <summary>Maps GET /internal/conflicts[?attribute=&amp;source=&amp;limit=] and GET /internal/lookups/{sessionId}/conflicts, of its latest round.</summary>
    public static void MapConflicts(this IEndpointRouteBuilder app)
    {
        app.MapGet("/internal/conflicts", GetConflicts).RequireInternal(Role.Viewer);
        app.MapGet("/internal/lookups/{sessionId:guid}/conflicts", GetOfLookup).RequireInternal(Role.Viewer);
    }

    private static async Task<JsonHttpResult<ConflictReport>> GetOfLookup(Guid sessionId, ConflictReader reader, CancellationToken cancellationToken) =>
        TypedResults.Json(await reader.OfLookupAsync(sessionId, cancellationToken), ContractJson.Options);

    private static async Task<Results<JsonHttpResult<ConflictReport>, ProblemHttpResult>> GetConflicts(
        string? attribute, string? source, int? limit, ConflictReader reader, CancellationToken cancellationToken)
    {
        if (attribute is not null && AttributeRegistry.Find(attribute) is null)
        {
            return Problem.Validation(new FieldError($"attribute is '{attribute}'; expected a name of the registry, for example msrp", "/attribute"));
        }

        if (limit is < 1 or > LargestPage)
        {
            return Problem.Validation(new FieldError($"limit is {limit}; expected 1 to {LargestPage}", "/limit"));
        }

        return TypedResults.Json(await reader.ReadAsync(attribute, source?.ToUpperInvariant(), limit ?? DefaultPage, cancellationToken), ContractJson.Options);
    }
}
