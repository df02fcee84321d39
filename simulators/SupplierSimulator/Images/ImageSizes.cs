namespace PartsCatalog.SupplierSimulator.Images;

/// <summary>Pixels of the square images: Encompass has thumbnails, the others usable ones.</summary>
internal static class ImageSizes
{
    public const int Encompass = 120;
    public const int Reliable = 600;

    public static readonly (string Name, int Pixels)[] OfAmazon = [("small", 75), ("medium", 160), ("large", 500), ("highRes", 1000)];

    /// <summary>The size of <c>/images/amazon/{part}/{n}_small.png</c> and its like; large without a suffix.</summary>
    public static int? Of(string supplier, string? suffix) => supplier switch
    {
        "encompass" when suffix is null => Encompass,
        "reliable" when suffix is null => Reliable,
        "amazon" => Array.Find(OfAmazon, size => size.Name == (suffix ?? "large")) is { Pixels: > 0 } size ? size.Pixels : null,
        _ => null,
    };
}
