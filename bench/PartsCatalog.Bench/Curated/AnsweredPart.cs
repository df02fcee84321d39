using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Bench.Curated;

/// <summary>One part: what the engine is asked, and what is known about it without asking any of our own code.</summary>
/// <param name="Question">The suppliers' claims as the normalisers read them; no verdicts.</param>
/// <param name="Truth">The true record by attribute.</param>
/// <param name="Stated">By supplier, everything its answer states, right or wrong.</param>
/// <param name="Given">By supplier, what its answer states and did not corrupt.</param>
internal sealed record AnsweredPart(
    ResolveConsensus Question,
    IReadOnlyDictionary<string, object?> Truth,
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Stated,
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Given);
