namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>Who asks, and which of Encompass's programs.</summary>
internal sealed record EncompassSettings
{
    public required string JsonUser { get; init; }

    public required string JsonPassword { get; init; }

    /// <summary>One per service; a wrong one is answered with -104.</summary>
    public required string ProgramName { get; init; }

    public string? CustomerNumber { get; init; }

    public string? CustomerPassword { get; init; }
}
