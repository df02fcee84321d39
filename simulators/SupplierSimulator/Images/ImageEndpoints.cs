using System.Globalization;

namespace PartsCatalog.SupplierSimulator.Images;

internal static class ImageEndpoints
{
    private const int MostImages = 20;

    public static void MapImages(this IEndpointRouteBuilder app) => app.MapGet("/images/{supplier}/{part}/{file}", GetImage);

    private static IResult GetImage(string supplier, string part, string file)
    {
        if (!file.EndsWith(".png", StringComparison.Ordinal))
            return Results.NotFound();
        var name = file[..^4].Split('_');
        if (name.Length > 2 || !int.TryParse(name[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostImages)
            return Results.NotFound();
        return ImageSizes.Of(supplier, name.Length == 2 ? name[1] : null) is { } pixels ? Results.Bytes(PartPicture.Draw(part, number, pixels), "image/png") : Results.NotFound();
    }
}
