using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.Consensus;

/// <summary>What an operator may set; all else stands in <see cref="Engine.Policy.ConsensusPolicy"/>.</summary>
internal sealed class ConsensusOptions
{
    public const string SectionName = "Consensus";

    /// <summary>Overall confidence, and that of a contested attribute, under which a person is to look.</summary>
    [Range(0.0, 1.0)]
    public decimal ReviewBelow { get; set; } = 0.7m;

    /// <summary>How many times likelier than the value of the plan's rule another must be to overrule it.</summary>
    [Range(1.0, 1_000_000.0)]
    public double OverruleOdds { get; set; } = 4;

    /// <summary>Confidence by which one AI must exceed the other for its value to be taken.</summary>
    [Range(0.0, 1.0)]
    public decimal AiMargin { get; set; } = 0.2m;

    /// <summary>Shortest generated description that is taken, in words.</summary>
    [Range(1, 1000)]
    public int DescriptionMinimumWords { get; set; } = 200;
}
