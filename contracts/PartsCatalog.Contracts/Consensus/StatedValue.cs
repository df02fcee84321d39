using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Contracts.Consensus;

/// <summary>One value that was claimed and who claimed it.</summary>
public sealed record StatedValue
{
    /// <summary>The value.</summary>
    public required AttributeValue Value { get; init; }

    /// <summary>Who said so, and where.</summary>
    public required IReadOnlyList<Statement> By { get; init; }

    /// <summary>Whether it is, or is part of, the settled value.</summary>
    public bool Chosen { get; init; }

    /// <summary>Why the value was set aside as suspicious; null when it counted.</summary>
    public string? SetAside { get; init; }
}
