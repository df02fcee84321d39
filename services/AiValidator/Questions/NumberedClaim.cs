using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.AiValidator.Questions;

/// <summary>Equal claims about one attribute, under the number that the model chooses them by.</summary>
/// <param name="Value">The value as the first of its sources stated it.</param>
/// <param name="Sources">Who stated it, in the order of the lookup.</param>
/// <param name="SetAside">Why a check found it suspicious; null when one of its sources stated it unsuspiciously.</param>
internal sealed record NumberedClaim(AttributeValue Value, IReadOnlyList<string> Sources, string? SetAside);
