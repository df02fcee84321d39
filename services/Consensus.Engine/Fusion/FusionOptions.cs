using PartsCatalog.Consensus.Engine.Fusion.Values;

namespace PartsCatalog.Consensus.Engine.Fusion;

/// <summary>What can be set about truth discovery. The defaults are for any data; none is fitted to a set.</summary>
public sealed record FusionOptions
{
    /// <summary>Types by attribute's name; of the others the type is guessed.</summary>
    public IReadOnlyDictionary<string, AttributeType> Types { get; init; } = new Dictionary<string, AttributeType>(StringComparer.Ordinal);

    /// <summary>Reviewed values, by entity and attribute's name.</summary>
    public IReadOnlyDictionary<(string Entity, string Attribute), string> Reviewed { get; init; } = new Dictionary<(string, string), string>();

    /// <summary>Claims that are held in memory to learn from; of more, whole entities are sampled by a hash of their name.</summary>
    public int SampleClaims { get; init; } = 400_000;

    /// <summary>Days after which a fact counts half in what is learned about its sources. Two years: trust decays slowly.</summary>
    public double HalfLifeDays { get; init; } = 730;

    /// <summary>What a fact counts, by its age.</summary>
    internal double WeightOf(double day, double latest) => double.IsFinite(day) ? Math.Pow(0.5, (latest - day) / HalfLifeDays) : 1;
}
