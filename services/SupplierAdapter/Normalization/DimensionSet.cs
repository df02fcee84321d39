using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.SupplierAdapter.Normalization;

/// <summary>Three attributes that are one size.</summary>
internal sealed record DimensionSet(AttributeDefinition Length, AttributeDefinition Width, AttributeDefinition Height)
{
    /// <summary>The box that the part ships in.</summary>
    public static DimensionSet Box { get; } = new(AttributeRegistry.BoxLengthIn, AttributeRegistry.BoxWidthIn, AttributeRegistry.BoxHeightIn);

    /// <summary>The part itself.</summary>
    public static DimensionSet Product { get; } = new(AttributeRegistry.ProductLengthIn, AttributeRegistry.ProductWidthIn, AttributeRegistry.ProductHeightIn);
}
