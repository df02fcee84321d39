using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Evidence;

/// <summary>One source's word on one attribute, read and checked.</summary>
internal sealed class Said
{
    /// <summary>Who said it.</summary>
    public required SourceView Source { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? RawResponseId { get; init; }

    /// <summary>The value as it was claimed.</summary>
    public required AttributeValue Raw { get; init; }

    /// <summary>The value of a single-valued attribute in comparable form.</summary>
    public CanonicalValue Value { get; init; }

    public string? Text { get; init; }

    public required string Pointer { get; init; }

    /// <summary>Why it does not count; null when it does.</summary>
    public string? SetAside { get; init; }

    /// <summary>The same word, set aside.</summary>
    public Said SetAsideFor(string reason) => new()
    {
        Source = Source,
        At = At,
        RawResponseId = RawResponseId,
        Raw = Raw,
        Value = Value,
        Text = Text,
        Pointer = Pointer,
        SetAside = reason,
    };
}
