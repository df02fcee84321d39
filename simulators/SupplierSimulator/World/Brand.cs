namespace PartsCatalog.SupplierSimulator.World;

/// <summary>A manufacturer, and how each supplier names it.</summary>
internal sealed record Brand
{
    public required string Name { get; init; }

    /// <summary>Encompass's three-letter code (HOT is GE).</summary>
    public required string EncompassCode { get; init; }

    public required string EncompassName { get; init; }

    /// <summary>Marcone's make (GEH is GE).</summary>
    public required string MarconeMake { get; init; }

    public required string ReliableCode { get; init; }

    /// <summary>The spellings that Amazon listings use, the usual one first.</summary>
    public required string[] AmazonNames { get; init; }

    /// <summary>First six digits of its UPCs.</summary>
    public required string UpcPrefix { get; init; }

    public required string Site { get; init; }

    /// <summary>How its model numbers begin.</summary>
    public required string[] ModelPrefixes { get; init; }
}
