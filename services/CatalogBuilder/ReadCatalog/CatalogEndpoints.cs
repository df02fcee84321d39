using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Http;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.CatalogBuilder.ReadCatalog;

/// <summary>Reads of records, versions and reports for the installation's own services.</summary>
internal static class CatalogEndpoints
{
    /// <summary>Header with the moment at which a lookup last confirmed the record; it moves without a new version, so it is not in the document.</summary>
    public const string LastVerifiedHeader = "X-Last-Verified";

    /// <summary>Most versions on one page.</summary>
    public const int LargestPage = 100;

    /// <summary>Maps /internal/catalog.</summary>
    public static void MapCatalog(this IEndpointRouteBuilder app)
    {
        var catalog = app.MapGroup("/internal/catalog").RequireInternal(Role.Viewer);
        catalog.MapGet("/{catalogId:guid}", GetRecord);
        catalog.MapGet("/by-key", GetByKey);
        catalog.MapGet("/{catalogId:guid}/versions", ListVersions);
        catalog.MapGet("/{catalogId:guid}/versions/{version:int}", GetVersion);
        catalog.MapGet("/{catalogId:guid}/images", ListImages);
        catalog.MapGet("/{catalogId:guid}/audit", ListAudit);
        catalog.MapGet("/completeness", GetCompleteness);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetRecord(
        Guid catalogId, CatalogReader reader, HttpResponse response, CancellationToken cancellationToken) =>
        await reader.FindAsync(catalogId, cancellationToken) is { } record ? Served(record, response) : NoRecord(catalogId);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetByKey(
        string? manufacturer, string? part_number, CatalogReader reader, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!PartNumber.TryParse(part_number, out var number, out var problem))
        {
            return Problem.Validation(new FieldError($"part_number {problem}", "/part_number"));
        }

        if (manufacturer is null)
        {
            return await GetByNumber(number, reader, response, cancellationToken);
        }

        if (!PartKey.TryCreate(manufacturer, number.AsWritten, out var part))
        {
            return Problem.Validation(new FieldError($"manufacturer is '{manufacturer}'; expected a name of 1 to {Brand.MaximumLength} characters", "/manufacturer"));
        }

        return await reader.FindAsync(part, cancellationToken) is { } record
            ? Served(record, response)
            : Problem.Of(StatusCodes.Status404NotFound, "There is no such record.", $"The catalog has no record of {part.Manufacturer} {part.Number}.");
    }

    // A number alone does not identify: where several makes use it, the answer names them instead of picking one.
    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetByNumber(
        PartNumber number, CatalogReader reader, HttpResponse response, CancellationToken cancellationToken)
    {
        var makes = await reader.ManufacturersOfAsync(number.Normalized, cancellationToken);
        if (makes.Count > 1)
        {
            return TypedResults.Problem(
                $"{number.Normalized} is a number of {string.Join(", ", makes)}; name the manufacturer.",
                statusCode: StatusCodes.Status409Conflict,
                title: "The part number is ambiguous.",
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["candidates"] = makes });
        }

        return makes.Count == 1 && await reader.FindAsync(PartKey.Of(makes[0], number.AsWritten), cancellationToken) is { } record
            ? Served(record, response)
            : Problem.Of(StatusCodes.Status404NotFound, "There is no such record.", $"The catalog has no record of {number.Normalized}.");
    }

    private static async Task<Results<JsonHttpResult<VersionPage>, ProblemHttpResult>> ListVersions(
        Guid catalogId, int? before, int? limit, CatalogReader reader, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > LargestPage)
        {
            return Problem.Validation(new FieldError($"limit is {limit}; expected 1 to {LargestPage}", "/limit"));
        }

        var page = await reader.VersionsAsync(catalogId, before ?? int.MaxValue, limit ?? LargestPage, cancellationToken);
        return page.Versions.Count > 0 || before is not null ? TypedResults.Json(page, PublicJson.Options) : NoRecord(catalogId);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetVersion(
        Guid catalogId, int version, CatalogReader reader, CancellationToken cancellationToken) =>
        await reader.VersionAsync(catalogId, version, cancellationToken) is { } document
            ? Document(document, version)
            : Problem.Of(StatusCodes.Status404NotFound, "There is no such version.", $"Record {catalogId} has no version {version}.");

    private static async Task<JsonHttpResult<IReadOnlyList<ImageLine>>> ListImages(Guid catalogId, CatalogReader reader, CancellationToken cancellationToken) =>
        TypedResults.Json(await reader.ImagesAsync(catalogId, cancellationToken), PublicJson.Options);

    private static async Task<JsonHttpResult<IReadOnlyList<AuditLine>>> ListAudit(Guid catalogId, CatalogReader reader, CancellationToken cancellationToken) =>
        TypedResults.Json(await reader.AuditAsync(catalogId, LargestPage, cancellationToken), PublicJson.Options);

    private static async Task<JsonHttpResult<CompletenessReport>> GetCompleteness(
        string? department, CatalogReader reader, CancellationToken cancellationToken) =>
        TypedResults.Json(await reader.CompletenessAsync(department, cancellationToken), PublicJson.Options);

    private static FileContentHttpResult Served(ServedRecord record, HttpResponse response)
    {
        response.Headers[LastVerifiedHeader] = record.LastVerified.ToString("O");
        return Document(record.Document, record.Version);
    }

    // The result answers If-None-Match with 304 by itself.
    private static FileContentHttpResult Document(byte[] document, int version) =>
        TypedResults.Bytes(document, "application/json", entityTag: new EntityTagHeaderValue($"\"{version}\""));

    private static ProblemHttpResult NoRecord(Guid catalogId) =>
        Problem.Of(StatusCodes.Status404NotFound, "There is no such record.", $"The catalog has no record {catalogId}.");
}
