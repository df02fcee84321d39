using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Consensus.Engine.Trust;

/// <summary>One AI.</summary>
/// <param name="Validator">Which.</param>
/// <param name="Accuracy">Probability that its choice among contested values is right, over 0 and under 1.</param>
/// <param name="Choices">Choices that this was learned from; older ones count less.</param>
public sealed record LearnedValidator(ValidatorName Validator, double Accuracy, double Choices);
