using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Consensus.Engine.Policy;

/// <summary>Which source's word breaks a tie: one order for all attributes, and others for the chapters and attributes that another source knows better.</summary>
public sealed record SourcePriority
{
    /// <summary>Rank of a source that no order names.</summary>
    public const int Unlisted = int.MaxValue;

    private static readonly string[] ImagesFirst =
        [SupplierName.Amazon.Value, SupplierName.Reliable.Value, SupplierName.Encompass.Value, SupplierName.Marcone.Value];

    /// <summary>The plan's order (7.3) and its overrides: images from Amazon and Reliable; what only Amazon can know from Amazon.</summary>
    public static SourcePriority Plan { get; } = new()
    {
        Default = [SupplierName.Encompass.Value, SupplierName.Marcone.Value, SupplierName.Reliable.Value, SupplierName.Amazon.Value],
        ByAttribute = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["primary_image_url"] = ImagesFirst,
            ["gallery_images"] = ImagesFirst,
            ["asin"] = [SupplierName.Amazon.Value],
            ["customer_rating"] = [SupplierName.Amazon.Value],
            ["review_count"] = [SupplierName.Amazon.Value],
            ["supplier_base_number"] = [SupplierName.Encompass.Value],
        },
    };

    /// <summary>The order where no other is given, first source first.</summary>
    public required IReadOnlyList<string> Default { get; init; }

    /// <summary>Orders of single attributes.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByAttribute { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Orders of chapters.</summary>
    public IReadOnlyDictionary<AttributeGroup, IReadOnlyList<string>> ByGroup { get; init; } = new Dictionary<AttributeGroup, IReadOnlyList<string>>();

    /// <summary>The order that holds for an attribute.</summary>
    public IReadOnlyList<string> Of(AttributeDefinition attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return ByAttribute.TryGetValue(attribute.Name, out var order) || ByGroup.TryGetValue(attribute.Group, out order) ? order : Default;
    }

    /// <summary>The place of a source in the attribute's order, from 0; <see cref="Unlisted"/> when it has none.</summary>
    public int RankOf(string source, AttributeDefinition attribute)
    {
        var order = Of(attribute);
        for (var rank = 0; rank < order.Count; rank++)
        {
            if (order[rank] == source)
            {
                return rank;
            }
        }

        return Unlisted;
    }
}
