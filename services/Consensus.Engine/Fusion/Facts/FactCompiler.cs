using PartsCatalog.Consensus.Engine.Fusion.Values;

namespace PartsCatalog.Consensus.Engine.Fusion.Facts;

/// <summary>Turns the claims about one attribute of one entity into a <see cref="Fact"/>. One instance a thread: the result is valid until the next call.</summary>
internal sealed class FactCompiler
{
    private readonly Fact _fact = new();
    private readonly NumberClusters _numbers = new();
    private readonly TextClusters _texts = new();
    private ReadValue[] _read = new ReadValue[8];
    private int[] _cluster = new int[8];
    private int[] _label = new int[8];
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);

    /// <summary>Reads claims that are ordered by source, value and day.</summary>
    /// <param name="claims">Claims about one attribute of one entity; at least one.</param>
    /// <param name="type">How its values are compared.</param>
    public Fact Compile(ReadOnlySpan<Claim> claims, AttributeType type)
    {
        _fact.Reserve(claims.Length);
        TakeStated(claims);
        if (_read.Length < _fact.Count)
        {
            _read = new ReadValue[_fact.Source.Length];
            _cluster = new int[_fact.Source.Length];
            _label = new int[_fact.Source.Length];
        }

        Spell();
        Cluster(type);
        NumberGroups();
        ShareOutContradictions();
        return _fact;
    }

    /// <summary>Whether two values of a type are the same by themselves, as a reviewed value and a claim.</summary>
    public static bool AreSame(AttributeType type, string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var a = ValueReader.Read(type.Kind, one);
        var b = ValueReader.Read(type.Kind, other);
        if (a.IsNumber != b.IsNumber)
        {
            return false;
        }

        return a.IsNumber ? NumberClusters.AreSame(type, a, b) : a.Key == b.Key || ValueReader.AreSame(type.Kind, a.Key, b.Key);
    }

    // "N/A" beside a value is no value. Of one source's claims of different days only the last day's count.
    private void TakeStated(ReadOnlySpan<Claim> claims)
    {
        var stated = false;
        foreach (ref readonly var claim in claims)
        {
            stated = stated || !MissingText.Is(claim.Value);
        }

        var day = double.NaN;
        var count = 0;
        for (var start = 0; start < claims.Length;)
        {
            var end = start;
            var last = double.NegativeInfinity;
            for (; end < claims.Length && claims[end].Source == claims[start].Source; end++)
            {
                last = claims[end].ObservedDay > last ? claims[end].ObservedDay : last;
            }

            for (var i = start; i < end; i++)
            {
                ref readonly var claim = ref claims[i];
                var superseded = double.IsFinite(last) && !(claim.ObservedDay >= last);
                var repeated = i > start && claim.Value == claims[i - 1].Value && count > 0 && _fact.Source[count - 1] == claim.Source && _fact.Value[count - 1] == claim.Value;
                if (superseded || repeated || (stated && MissingText.Is(claim.Value)))
                {
                    continue;
                }

                _fact.Source[count] = claim.Source;
                _fact.Value[count] = claim.Value;
                day = claim.ObservedDay > day || double.IsNaN(day) ? claim.ObservedDay : day;
                count++;
            }

            start = end;
        }

        if (count == 0)
        {
            // Every stated value was superseded by a missing one: the older word is better than none.
            _fact.Source[0] = claims[0].Source;
            _fact.Value[0] = FirstStated(claims);
            count = 1;
        }

        _fact.Count = count;
        _fact.Day = day;
    }

    private static string FirstStated(ReadOnlySpan<Claim> claims)
    {
        foreach (ref readonly var claim in claims)
        {
            if (!MissingText.Is(claim.Value))
            {
                return claim.Value;
            }
        }

        return claims[0].Value;
    }

    private void Spell()
    {
        const int Scanned = 16;
        if (_fact.Count <= Scanned)
        {
            for (var i = 0; i < _fact.Count; i++)
            {
                var first = 0;
                while (_fact.Value[first] != _fact.Value[i])
                {
                    first++;
                }

                _fact.Spelling[i] = first;
            }

            return;
        }

        _spellings.Clear();
        for (var i = 0; i < _fact.Count; i++)
        {
            _fact.Spelling[i] = _spellings.TryGetValue(_fact.Value[i], out var first) ? first : _spellings[_fact.Value[i]] = i;
        }
    }

    private void Cluster(AttributeType type)
    {
        var numbers = 0;
        for (var i = 0; i < _fact.Count; i++)
        {
            _read[i] = _fact.Spelling[i] < i ? _read[_fact.Spelling[i]] : ValueReader.Read(type.Kind, _fact.Value[i]);
            numbers += _read[i].IsNumber ? 1 : 0;
        }

        var read = _read.AsSpan(0, _fact.Count);
        var cluster = _cluster.AsSpan(0, _fact.Count);
        var used = numbers > 0 ? _numbers.Assign(type, read, cluster) : 0;
        if (numbers < _fact.Count)
        {
            _texts.Assign(type, read, cluster, used);
        }
    }

    private void NumberGroups()
    {
        _label.AsSpan(0, _fact.Count).Fill(-1);
        var groups = 0;
        for (var i = 0; i < _fact.Count; i++)
        {
            ref var label = ref _label[_cluster[i]];
            label = label < 0 ? groups++ : label;
            _fact.Group[i] = label;
        }

        _fact.Groups = groups;
    }

    // One source's several spellings of one value are one claim; several values share its word.
    private void ShareOutContradictions()
    {
        var kept = 0;
        for (var start = 0; start < _fact.Count;)
        {
            var source = _fact.Source[start];
            var first = kept;
            var end = start;
            for (; end < _fact.Count && _fact.Source[end] == source; end++)
            {
                if (_fact.Group.AsSpan(first, kept - first).Contains(_fact.Group[end]))
                {
                    continue;
                }

                (_fact.Source[kept], _fact.Group[kept], _fact.Spelling[kept], _fact.Value[kept]) = (source, _fact.Group[end], _fact.Spelling[end], _fact.Value[end]);
                kept++;
            }

            _fact.Weight.AsSpan(first, kept - first).Fill(1.0 / (kept - first));
            start = end;
        }

        _fact.Count = kept;
    }
}
