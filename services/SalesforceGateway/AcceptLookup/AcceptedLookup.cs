namespace PartsCatalog.SalesforceGateway.AcceptLookup;

/// <summary>A request that was answered 202, as it is stored.</summary>
internal sealed record AcceptedLookup
{
    public required Guid SessionId { get; init; }
    public required string PartNumber { get; init; }
    public string? Manufacturer { get; init; }
    public required string Source { get; init; }
    public required string Priority { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
}
