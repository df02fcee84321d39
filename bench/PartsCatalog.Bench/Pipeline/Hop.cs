namespace PartsCatalog.Bench.Pipeline;

/// <summary>A message of the skeleton on its way.</summary>
/// <param name="Chain">Name of the chain, with which its queues begin.</param>
/// <param name="Next">Queue that it goes to from here.</param>
/// <param name="Of">Length of the chain.</param>
/// <param name="Payload">Weight.</param>
public sealed record Hop(string Chain, int Next, int Of, string Payload);
