namespace PartsCatalog.Contracts.Catalog;

/// <summary>One number of a make taking another's place, as a record's sources state it.</summary>
/// <param name="Number">The older number, normalised.</param>
/// <param name="ReplacedBy">The number that takes its place, normalised.</param>
/// <param name="Sources">Who says so.</param>
public sealed record SupersessionLink(string Number, string ReplacedBy, IReadOnlyList<string> Sources);
