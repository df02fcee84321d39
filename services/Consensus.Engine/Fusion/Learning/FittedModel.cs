namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>A model with how well it explains the facts that it was learned from.</summary>
/// <param name="Model">The model.</param>
/// <param name="LogLikelihood">In nats.</param>
/// <param name="KnownLogLikelihood">Of the facts whose truth is known, that truth given.</param>
/// <param name="Right">Expected right claims of each source's own.</param>
internal sealed record FittedModel(AttributeModel Model, double LogLikelihood, double KnownLogLikelihood, double[] Right);
