using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.AiValidator.Data;
using PartsCatalog.Contracts.Json;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.AiValidator.Lookups;

internal static class ValidationEndpoints
{
    public static void MapValidations(this IEndpointRouteBuilder app) =>
        app.MapGet("/internal/lookups/{sessionId:guid}/validations", ListAsync).RequireInternal(Role.Viewer);

    /// <summary>Every attempt of a lookup; an empty list when the AIs were not asked or the records have expired.</summary>
    private static async Task<JsonHttpResult<ValidationView[]>> ListAsync(Guid sessionId, ValidationStore store, CancellationToken cancellationToken)
    {
        var records = await store.ListAsync(sessionId, cancellationToken);
        return TypedResults.Json(records.Select(ValidationView.Of).ToArray(), ContractJson.Options);
    }
}
