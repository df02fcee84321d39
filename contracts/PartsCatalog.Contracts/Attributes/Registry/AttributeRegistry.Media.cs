namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>Largest usable image; Amazon and Reliable preferred.</summary>
    public static AttributeDefinition PrimaryImageUrl { get; } = new("primary_image_url", AttributeGroup.Media, AttributeKind.Url, MergeStrategy.BestImage)
    {
        Required = true,
        Weight = 0.02m,
    };

    /// <summary>Without near duplicates.</summary>
    public static AttributeDefinition GalleryImages { get; } = new("gallery_images", AttributeGroup.Media, AttributeKind.Url, MergeStrategy.Union)
    {
        IsList = true,
        Required = true,
        Weight = 0.02m,
    };

    /// <summary>Manufacturer url.</summary>
    public static AttributeDefinition ManufacturerUrl { get; } = new("manufacturer_url", AttributeGroup.Media, AttributeKind.Url, MergeStrategy.Vote)
    {
        Required = true,
        Weight = 0.02m,
    };

    /// <summary>Manual pdf url.</summary>
    public static AttributeDefinition ManualPdfUrl { get; } = new("manual_pdf_url", AttributeGroup.Media, AttributeKind.Url, MergeStrategy.Vote);

    /// <summary>Installation video url.</summary>
    public static AttributeDefinition InstallationVideoUrl { get; } = new("installation_video_url", AttributeGroup.Media, AttributeKind.Url, MergeStrategy.Vote);

    /// <summary>Diagram url.</summary>
    public static AttributeDefinition DiagramUrl { get; } = new("diagram_url", AttributeGroup.Media, AttributeKind.Url, MergeStrategy.Vote);
}
