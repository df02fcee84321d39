using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Consensus.Engine.Policy;

/// <summary>How far an AI's word counts. AIs are weaker witnesses than suppliers: they see the suppliers' claims and nothing else.</summary>
public sealed record AiTrust
{
    /// <summary>How often an AI chooses the right one of the stated values, at full confidence.</summary>
    public double Accuracy { get; init; } = 0.75;

    /// <summary>The same of one AI, where it was learned.</summary>
    public IReadOnlyDictionary<ValidatorName, double> Learned { get; init; } = new Dictionary<ValidatorName, double>();

    /// <summary>
    /// How many times likelier a value is when an AI, at full confidence, accepts it where nothing else is stated. Little: it has no other value to
    /// compare with, and nods at most that is plausible.
    /// </summary>
    public double SoleAcceptance { get; init; } = 1.5;

    /// <summary>Share of the second AI's agreement that the first already gave; they err alike.</summary>
    public double Dependence { get; init; } = 0.5;

    /// <summary>Confidence by which one AI must exceed the other for its value to be taken (plan 7.3).</summary>
    public decimal Margin { get; init; } = 0.2m;

    /// <summary>How often a value is right that an AI proposes and no supplier states, at full confidence.</summary>
    public double ProposalAccuracy { get; init; } = 0.6;

    /// <summary>Confidence under which a proposal is shown but not taken.</summary>
    public decimal ProposalFloor { get; init; } = 0.5m;

    /// <summary>Highest confidence of a proposal; under <see cref="ConsensusPolicy.High"/>, so that none is HIGH.</summary>
    public double ProposalCeiling { get; init; } = 0.85;

    /// <summary>Confidence of a generated text that passed every check.</summary>
    public double TextConfidence { get; init; } = 0.85;

    /// <summary>How often one AI chooses the right one of the stated values, at full confidence.</summary>
    public double AccuracyOf(ValidatorName who) => Learned.TryGetValue(who, out var learned) ? learned : Accuracy;
}
