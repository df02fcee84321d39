namespace PartsCatalog.Consensus.Engine.Trust;

/// <summary>What was learned of all sources and AIs at one time. Data: the same evidence gives the same trust.</summary>
/// <param name="Version">Which learning this is, from 1.</param>
/// <param name="Sources">What is known of each source of each attribute, in the order of names.</param>
/// <param name="Validators">What is known of each AI; an AI without an entry keeps its prior.</param>
public sealed record LearnedTrust(long Version, IReadOnlyList<LearnedSource> Sources, IReadOnlyList<LearnedValidator> Validators);
