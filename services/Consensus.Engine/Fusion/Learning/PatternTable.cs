using PartsCatalog.Consensus.Engine.Fusion.Facts;

namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>The patterns of one attribute's facts, in the order in which they first came.</summary>
internal sealed class PatternTable
{
    private const int PerClaim = 3;
    private readonly Dictionary<int[], Pattern> _byKey = new(IntArrayComparer.Instance);
    private readonly Dictionary<int[], Pattern>.AlternateLookup<ReadOnlySpan<int>> _lookup;
    private readonly List<Pattern> _patterns = [];
    private int[] _key = new int[8 * PerClaim];
    private int[] _label = new int[8];

    public PatternTable() => _lookup = _byKey.GetAlternateLookup<ReadOnlySpan<int>>();

    public IReadOnlyList<Pattern> Patterns => _patterns;

    public Pattern Of(Fact fact)
    {
        var key = KeyOf(fact);
        if (_lookup.TryGetValue(key, out var pattern))
        {
            return pattern;
        }

        pattern = new Pattern(
            fact.Source.AsSpan(0, fact.Count).ToArray(),
            fact.Group.AsSpan(0, fact.Count).ToArray(),
            fact.Spelling.AsSpan(0, fact.Count).ToArray(),
            fact.Weight.AsSpan(0, fact.Count).ToArray(),
            fact.Groups);
        _byKey.Add(key.ToArray(), pattern);
        _patterns.Add(pattern);
        return pattern;
    }

    // A spelling is known by the first claim that has it.
    private ReadOnlySpan<int> KeyOf(Fact fact)
    {
        if (_label.Length < fact.Source.Length)
        {
            _label = new int[fact.Source.Length];
            _key = new int[fact.Source.Length * PerClaim];
        }

        _label.AsSpan(0, fact.Source.Length).Fill(-1);
        for (var i = 0; i < fact.Count; i++)
        {
            ref var label = ref _label[fact.Spelling[i]];
            label = label < 0 ? i : label;
            _key[i * PerClaim] = fact.Source[i];
            _key[(i * PerClaim) + 1] = fact.Group[i];
            _key[(i * PerClaim) + 2] = label;
        }

        return _key.AsSpan(0, fact.Count * PerClaim);
    }
}
