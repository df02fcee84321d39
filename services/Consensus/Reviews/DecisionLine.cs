using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>A decision as it is kept: who, when, what, why, and what the sources said then.</summary>
internal sealed record DecisionLine(
    Guid DecisionId,
    string PartKey,
    string Attribute,
    DecisionAction Action,
    AttributeValue? Value,
    IReadOnlyDictionary<string, string> Words,
    string? Why,
    string DecidedBy,
    string DecidedAs,
    DateTimeOffset DecidedAt,
    Guid? ReviewId,
    Guid SessionId,
    int Round);
