namespace PartsCatalog.Contracts.Suppliers;

/// <summary>Leave for the adapter to hand the claims of a part that it identifies to the AIs itself (docs/adr/0016).</summary>
public sealed record HandOn
{
    /// <summary>Round of consensus that the AIs' answer begins.</summary>
    public required int Round { get; init; }

    /// <summary>Until when the lookup waits for this attempt; after that it may have gone on, or have ended, and the AIs would be asked for nobody.</summary>
    public required DateTimeOffset Before { get; init; }
}
