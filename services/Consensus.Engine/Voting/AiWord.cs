using PartsCatalog.Consensus.Engine.Evidence;

namespace PartsCatalog.Consensus.Engine.Voting;

/// <summary>An AI's opinion against the candidates.</summary>
/// <param name="Opinion">The opinion.</param>
/// <param name="Choice">The candidate it chose; null when it chose none of them (none holds, or a proposal of its own).</param>
internal sealed record AiWord(Opinion Opinion, Candidate? Choice);
