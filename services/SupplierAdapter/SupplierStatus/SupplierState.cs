namespace PartsCatalog.SupplierAdapter.SupplierStatus;

/// <summary>How one supplier stands, in this replica.</summary>
internal sealed record SupplierState
{
    /// <summary>Its name.</summary>
    public required string Supplier { get; init; }

    /// <summary>Whether it can be asked: switched on, with an address.</summary>
    public required bool Usable { get; init; }

    /// <summary>Host and port that it is asked at; null where it is not configured.</summary>
    public string? Host { get; init; }

    /// <summary>CLOSED (asked), OPEN (not asked), HALF_OPEN (one request tries).</summary>
    public required string Circuit { get; init; }

    /// <summary>When the circuit took that state; null where it has never left CLOSED.</summary>
    public DateTimeOffset? CircuitSince { get; init; }

    /// <summary>Requests under way.</summary>
    public required int UnderWay { get; init; }

    /// <summary>Interactive lookups that wait for the limit.</summary>
    public required int InteractiveWaiting { get; init; }

    /// <summary>Lookups of batches that wait for the limit.</summary>
    public required int BatchWaiting { get; init; }

    /// <summary>The limits in force; empty for none.</summary>
    public required IReadOnlyList<LimitState> Limits { get; init; }

    /// <summary>Most lookups of batches in a day; null without limits.</summary>
    public double? BatchesPerDay { get; init; }
}
