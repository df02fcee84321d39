namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>A model with how well it explains the facts that it was learned from.</summary>
/// <param name="Model">The model.</param>
/// <param name="LogLikelihood">In nats.</param>
/// <param name="KnownLogLikelihood">Of what is known to be true, given the claims.</param>
/// <param name="Right">Expected right claims of each source's own.</param>
internal sealed record FittedModel(AttributeModel Model, double LogLikelihood, double KnownLogLikelihood, double[] Right);
