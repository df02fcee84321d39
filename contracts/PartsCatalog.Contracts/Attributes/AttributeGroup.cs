namespace PartsCatalog.Contracts.Attributes;

/// <summary>The chapter of the master record that an attribute stands in.</summary>
public enum AttributeGroup
{
    Identity,
    Content,
    Taxonomy,
    Media,
    Pricing,
    Physical,
    Electrical,
    Mechanical,
    Thermal,
    Fluid,
    Compatibility,
    Support,
    Compliance,
    Commercial,
}
