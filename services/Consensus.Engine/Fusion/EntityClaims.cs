namespace PartsCatalog.Consensus.Engine.Fusion;

/// <summary>All claims about one entity.</summary>
/// <param name="Entity">Its name.</param>
/// <param name="Claims">Ordered by attribute, source, value and day, so that nothing depends on the order of a file.</param>
public sealed record EntityClaims(string Entity, IReadOnlyList<Claim> Claims);
