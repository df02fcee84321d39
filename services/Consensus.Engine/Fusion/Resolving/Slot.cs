using PartsCatalog.Consensus.Engine.Fusion.Facts;
using PartsCatalog.Consensus.Engine.Fusion.Learning;

namespace PartsCatalog.Consensus.Engine.Fusion.Resolving;

/// <summary>Working space for one fact of the entity that is being resolved; used again for the next entity.</summary>
internal sealed class Slot
{
    public FactCompiler Compiler { get; } = new();

    public FactPosterior Posterior { get; } = new();

    public Fact Fact { get; set; } = new();

    public int Attribute { get; set; }

    /// <summary>What a person decided; null when nobody did.</summary>
    public string? Reviewed { get; set; }

    /// <summary>The group that states it; the number of groups when none does.</summary>
    public int ReviewedGroup { get; set; }
}
