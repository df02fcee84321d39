using PartsCatalog.Consensus.Engine.Trust;

namespace PartsCatalog.Consensus.Engine.Policy;

/// <summary>Everything a settlement depends on besides the claims and verdicts. Data: the same policy and input give the same output.</summary>
public sealed record ConsensusPolicy
{
    /// <summary>The plan's rules with the priors that hold until trust is learned.</summary>
    public static ConsensusPolicy Default { get; } = new();

    /// <summary>How often each source is right.</summary>
    public TrustTable Trust { get; init; } = TrustTable.Default;

    /// <summary>The same policy with what was learned in place of the priors; null for the priors alone.</summary>
    public ConsensusPolicy With(LearnedTrust? learned) => this with
    {
        Trust = Trust.With(learned),
        Ai = Ai with { Learned = (learned?.Validators ?? []).ToDictionary(entry => entry.Validator, entry => entry.Accuracy) },
    };

    /// <summary>Which source's word breaks a tie.</summary>
    public SourcePriority Priority { get; init; } = SourcePriority.Plan;

    /// <summary>How far an AI's word counts.</summary>
    public AiTrust Ai { get; init; } = new();

    /// <summary>How far two numbers may lie apart and still be the same.</summary>
    public Tolerances Tolerances { get; init; } = Tolerances.Default;

    /// <summary>What a generated text must be to be taken.</summary>
    public ContentRules Content { get; init; } = new();

    /// <summary>Plausible wrong values of an attribute without a closed set of values; the more, the less likely two sources err alike.</summary>
    public double FalseValues { get; init; } = 10;

    /// <summary>How many times likelier than the value of the plan's rule another must be to overrule it.</summary>
    public double OverruleOdds { get; init; } = 4;

    /// <summary>Confidence from which the level is HIGH.</summary>
    public decimal High { get; init; } = 0.9m;

    /// <summary>Confidence from which the level is MEDIUM.</summary>
    public decimal Medium { get; init; } = 0.7m;

    /// <summary>Overall confidence, and that of a contested attribute, under which a person is to look.</summary>
    public decimal ReviewBelow { get; init; } = 0.7m;

    /// <summary>
    /// Probability of a contested value under which the rule that names it settles nothing (VALIDATION_NEEDED). Two sources against each other
    /// leave nearly a half to each, three a third: there priority still decides.
    /// </summary>
    public double ClearFrom { get; init; } = 1.0 / 3;

    /// <summary>No value is more certain than this: sources share feeds that the model takes for independent.</summary>
    public double MaximumConfidence { get; init; } = 0.995;

    /// <summary>Share by which two prices may differ and still support each other.</summary>
    public decimal PriceTolerance { get; init; } = 0.10m;

    /// <summary>
    /// How many times the lowest the highest of stated prices may be before an unsure median is a person's matter: sources sell at prices of their
    /// own, but hardly at twice another's.
    /// </summary>
    public decimal PriceSpread { get; init; } = 2m;

    /// <summary>Longest text that counts, in characters.</summary>
    public int MaximumTextLength { get; init; } = 20_000;

    /// <summary>Most items of a settled list; the most supported are kept.</summary>
    public int MaximumListItems { get; init; } = 5_000;
}
