namespace PartsCatalog.Contracts.Attributes;

/// <summary>What a value is, and so how two values are compared.</summary>
public enum AttributeKind
{
    Text,
    Enumeration,
    Number,
    WholeNumber,
    Boolean,
    Money,
    /// <summary>A number with a unit of its own, written "0.5 gal".</summary>
    Quantity,
    PartNumber,
    Brand,
    Gtin,
    Url,
    /// <summary>The table of all attributes that are not primary; built, never claimed.</summary>
    Specification,
}
