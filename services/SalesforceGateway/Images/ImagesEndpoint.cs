using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.Http;
using PartsCatalog.SalesforceGateway.OpenApi;
using PartsCatalog.SalesforceGateway.RawAnswers;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.Images;

/// <summary>The images that are kept of a part, passed on from SupplierAdapter, which keeps them.</summary>
internal static class ImagesEndpoint
{
    public static void MapImages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/catalog/images/{partNumber}", ListAsync)
            .RequireScope(Scopes.CatalogRead)
            .WithName("listImages")
            .WithTags("Catalog")
            .WithSummary("The kept images of a part")
            .WithDescription("With their sizes, where each came from, where it is served, and which shows the same as an earlier one. Images whose supplier does not allow keeping them are only in the record, as links.")
            .Produces<object>()
            .ProducesProblems(400, 401, 403, 429, 503);
        routes.MapGet("/images/{sha256:regex(^[0-9a-f]{{64}}$)}", GetAsync)
            .RequireScope(Scopes.CatalogRead)
            .WithName("getImage")
            .WithTags("Catalog")
            .WithSummary("An image, or a thumbnail of it")
            .WithDescription("size=160 or size=640 gives a WebP picture whose longer side has as many pixels; without it, the original as it was downloaded. Under one address there is always the same image: keep it as long as you like.")
            .Produces(StatusCodes.Status200OK, contentType: "image/webp")
            .ProducesProblems(400, 401, 403, 404, 422, 429, 503);
    }

    private static async Task<IResult> ListAsync(
        string partNumber, string? manufacturer, HttpContext context, SupplierAdapterClient adapter, ILogger<SupplierAdapterClient> logger, CancellationToken cancellationToken)
    {
        if (!PartNumber.TryParse(partNumber.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), out var number, out var problem))
            return Problem.Validation(new FieldError($"part_number {problem}.", "/part_number"));
        if (!ManufacturerName.TryParse(manufacturer, out var make))
            return Problem.Validation(new FieldError("manufacturer is no make's name; expected one name of 1 to 60 characters, such as GE.", "/manufacturer"));
        context.Response.Headers.CacheControl = "private, no-cache";
        return await PassOnAsync(() => adapter.ImagesAsync(make, number.Normalized, cancellationToken), context, logger, etag: null, cancellationToken);
    }

    private static async Task<IResult> GetAsync(
        string sha256, int? size, HttpContext context, SupplierAdapterClient adapter, ILogger<SupplierAdapterClient> logger, CancellationToken cancellationToken)
    {
        var etag = new EntityTagHeaderValue(size is null ? $"\"{sha256}\"" : $"\"{sha256}-{size}\"");
        context.Response.Headers.Vary = "Authorization, X-API-Key";
        return await PassOnAsync(() => adapter.ImageAsync(sha256, size, cancellationToken), context, logger, etag, cancellationToken);
    }

    private static async Task<IResult> PassOnAsync(
        Func<Task<HttpResponseMessage>> ask, HttpContext context, ILogger<SupplierAdapterClient> logger, EntityTagHeaderValue? etag, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await ask();
            var type = response.Content.Headers.ContentType?.ToString();
            // The adapter's 400, 404 and 422 are about what was asked, in words that are meant for the caller.
            if ((int)response.StatusCode is 400 or 404 or 422)
                return TypedResults.Content(await response.Content.ReadAsStringAsync(cancellationToken), type, statusCode: (int)response.StatusCode);
            response.EnsureSuccessStatusCode();
            if (etag is not null)
                context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
            return TypedResults.Bytes(await response.Content.ReadAsByteArrayAsync(cancellationToken), type, entityTag: etag);
        }
        catch (Exception problem) when (InternalCall.Failed(problem, cancellationToken))
        {
            logger.LogWarning("SupplierAdapter could not be asked for images: {Problem}", problem.Message);
            return Unavailable.Because(context, "Images cannot be read at the moment.");
        }
    }
}
