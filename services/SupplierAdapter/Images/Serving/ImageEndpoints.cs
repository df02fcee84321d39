using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Http;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.SupplierAdapter.Images.Objects;
using PartsCatalog.SupplierAdapter.Images.Preparing;

namespace PartsCatalog.SupplierAdapter.Images.Serving;

/// <summary>Kept images over HTTP, for the installation's own services.</summary>
internal static class ImageEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapImages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/internal/images/{sha256:regex(^[0-9a-f]{{64}}$)}", GetAsync).RequireInternal(Role.Viewer);
        app.MapGet("/internal/images/by-part", ListAsync).RequireInternal(Role.Viewer);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAsync(
        string sha256, int? size, ImageObjectStore rows, IObjectStore objects, ImageWorkshop workshop, CancellationToken cancellationToken)
    {
        if (size is { } asked && !ImageWorkshop.Sizes.Contains(asked))
            return Problem.Validation(new FieldError($"size is {asked}; expected {string.Join(" or ", ImageWorkshop.Sizes)}, or none for the original", "/size"));
        if (await rows.FindAsync(sha256, cancellationToken) is not { } image)
            return Missing(sha256);
        try
        {
            var bytes = size is { } thumbnail
                ? await workshop.ThumbnailAsync(image, thumbnail, cancellationToken)
                : await objects.GetAsync(ObjectKey.Original(sha256, image.MediaType), cancellationToken);
            return bytes is null ? Missing(sha256) : TypedResults.Bytes(bytes, size is null ? image.MediaType : "image/webp");
        }
        catch (UnreadableImageException problem)
        {
            return Problem.Of(StatusCodes.Status422UnprocessableEntity, "There is no picture in the image.", problem.Message);
        }
        catch (Exception problem) when (problem is ObjectStoreException or ThumbnailerException)
        {
            return Problem.Of(StatusCodes.Status503ServiceUnavailable, "The image cannot be read at the moment.", problem.Message);
        }
    }

    private static async Task<Results<JsonHttpResult<IReadOnlyList<KeptImage>>, ProblemHttpResult>> ListAsync(
        string? manufacturer, string? part_number, ImageObjectStore rows, IOptions<ImageOptions> options, CancellationToken cancellationToken)
    {
        if (!PartKey.TryCreate(manufacturer ?? "", part_number ?? "", out var part))
            return Problem.Validation(new FieldError("manufacturer and part_number name no part; expected both", "/part_number"));
        var images = await rows.OfAsync(part, cancellationToken);
        return TypedResults.Json<IReadOnlyList<KeptImage>>([.. images.Select(image => image with { Url = ImageAddress.Of(image.Sha256, image.MediaType, options.Value) })], PublicJson.Options);
    }

    private static ProblemHttpResult Missing(string sha256) =>
        Problem.Of(StatusCodes.Status404NotFound, "There is no such image.", $"No image {sha256} is kept.");
}
