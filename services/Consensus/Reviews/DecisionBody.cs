using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>A decision as it is sent.</summary>
/// <param name="Action">ACCEPT, CHOOSE, TYPE or NOT_APPLICABLE.</param>
/// <param name="Source">Of CHOOSE the source whose value is right.</param>
/// <param name="Value">Of TYPE the value: a string, or a list of strings.</param>
/// <param name="Why">Why, up to 1,000 characters.</param>
internal sealed record DecisionBody(DecisionAction? Action, string? Source, AttributeValue? Value, string? Why)
{
    public const int LongestWhy = 1000;
}
