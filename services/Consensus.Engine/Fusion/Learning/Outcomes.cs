using PartsCatalog.Consensus.Engine.Fusion.Facts;

namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>
/// How reviewed facts ended, by who agreed with whom. Where the same sources have been seen to agree and disagree in the same way, what came of
/// it then is evidence that no accuracy of single sources has: that two of them err together.
/// </summary>
internal sealed class Outcomes
{
    /// <summary>How many reviewed facts' worth the model's own probability is.</summary>
    private const double ModelFacts = 5;

    private readonly Dictionary<int[], double[]> _byKey = new(IntArrayComparer.Instance);
    private readonly Dictionary<int[], double[]>.AlternateLookup<ReadOnlySpan<int>> _lookup;
    private int[] _key = new int[16];

    public Outcomes(IEnumerable<Pattern> patterns)
    {
        _lookup = _byKey.GetAlternateLookup<ReadOnlySpan<int>>();
        foreach (var pattern in patterns)
        {
            if (pattern.Known is not { } known)
            {
                continue;
            }

            var key = KeyOf(pattern.Source, pattern.Group);
            if (!_lookup.TryGetValue(key, out var counts))
            {
                _lookup[key] = counts = new double[known.Length];
            }

            for (var g = 0; g < known.Length; g++)
            {
                counts[g] += known[g];
            }
        }
    }

    /// <summary>How the facts like this one ended, by group and at the last place by none; null when there are none.</summary>
    public double[]? Of(Fact fact) => _byKey.Count > 0 && _lookup.TryGetValue(KeyOf(fact.Source.AsSpan(0, fact.Count), fact.Group.AsSpan(0, fact.Count)), out var counts) ? counts : null;

    /// <summary>A probability of the model with those outcomes beside it.</summary>
    public static double Blend(double probability, double[]? outcomes, int group) =>
        outcomes is null ? probability : (outcomes[group] + (ModelFacts * probability)) / (outcomes.Sum() + ModelFacts);

    private ReadOnlySpan<int> KeyOf(ReadOnlySpan<int> source, ReadOnlySpan<int> group)
    {
        if (_key.Length < source.Length * 2)
        {
            _key = new int[source.Length * 4];
        }

        for (var i = 0; i < source.Length; i++)
        {
            _key[i * 2] = source[i];
            _key[(i * 2) + 1] = group[i];
        }

        return _key.AsSpan(0, source.Length * 2);
    }
}
