using PartsCatalog.Consensus.Engine.Fusion.Values;

namespace PartsCatalog.Consensus.Engine.Fusion.Facts;

/// <summary>
/// Groups numbers and times that are the same within tolerance. Tolerance is not transitive, so each group has a centre: the number with
/// most claims around it, then with most claims of its own, then the smallest.
/// </summary>
internal sealed class NumberClusters
{
    /// <summary>With more different numbers in one fact, groups are cut from the smallest upwards.</summary>
    private const int MostWeighed = 400;

    private readonly List<(double Number, double Rounding, int Claims, int Cluster)> _points = [];
    private int[] _order = [];

    /// <summary>Whether two numbers, or times, are the same.</summary>
    public static bool AreSame(AttributeType type, ReadValue one, ReadValue other) =>
        AreSame(type, one.Number, one.Rounding, other.Number, other.Rounding);

    /// <summary>Gives each number its group, from 0; texts are left alone. Returns how many groups there are.</summary>
    public int Assign(AttributeType type, ReadOnlySpan<ReadValue> values, Span<int> cluster)
    {
        if (AreAllTheSame(values, cluster))
        {
            return 1;
        }

        Collect(values);
        var clusters = _points.Count > MostWeighed ? Sweep(type) : Weigh(type);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsNumber)
            {
                cluster[i] = _points[IndexOf(values[i].Number)].Cluster;
            }
        }

        return clusters;
    }

    private static bool AreSame(AttributeType type, double a, double aRounding, double b, double bRounding)
    {
        var distance = Math.Abs(a - b);
        switch (type.Kind)
        {
            case ValueKind.TimeOfDay:
                return Math.Min(distance, TimeText.MinutesOfDay - distance) <= type.Allowed;
            case ValueKind.DateTime:
                return distance <= type.Allowed;
            default:
                // A half of the last digit is no exact double.
                const double Exact = 1 + 1e-9;
                return distance <= Math.Max(type.Allowed * Math.Max(Math.Abs(a), Math.Abs(b)), Math.Max(aRounding, bRounding) * Exact);
        }
    }

    private static bool AreAllTheSame(ReadOnlySpan<ReadValue> values, Span<int> cluster)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i].Number != values[0].Number)
            {
                return false;
            }
        }

        cluster.Clear();
        return values[0].IsNumber;
    }

    private void Collect(ReadOnlySpan<ReadValue> values)
    {
        if (_order.Length < values.Length)
        {
            _order = new int[values.Length * 2];
        }

        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsNumber)
            {
                _order[count++] = i;
            }
        }

        var keys = new double[count];
        for (var i = 0; i < count; i++)
        {
            keys[i] = values[_order[i]].Number;
        }

        Array.Sort(keys, _order, 0, count);
        _points.Clear();
        for (var i = 0; i < count; i++)
        {
            var value = values[_order[i]];
            if (_points.Count > 0 && _points[^1].Number == value.Number)
            {
                var last = _points[^1];
                _points[^1] = (last.Number, Math.Max(last.Rounding, value.Rounding), last.Claims + 1, -1);
            }
            else
            {
                _points.Add((value.Number, value.Rounding, 1, -1));
            }
        }
    }

    private int Weigh(AttributeType type)
    {
        var clusters = 0;
        for (var left = _points.Count; left > 0; clusters++)
        {
            var centre = Centre(type);
            var (number, rounding, _, _) = _points[centre];
            for (var i = 0; i < _points.Count; i++)
            {
                var point = _points[i];
                if (point.Cluster < 0 && AreSame(type, number, rounding, point.Number, point.Rounding))
                {
                    _points[i] = (point.Number, point.Rounding, point.Claims, clusters);
                    left--;
                }
            }
        }

        return clusters;
    }

    private int Centre(AttributeType type)
    {
        var best = (Around: -1, Own: 0, Index: -1);
        for (var i = 0; i < _points.Count; i++)
        {
            if (_points[i].Cluster >= 0)
            {
                continue;
            }

            var around = 0;
            foreach (var (number, rounding, claims, cluster) in _points)
            {
                around += cluster < 0 && AreSame(type, _points[i].Number, _points[i].Rounding, number, rounding) ? claims : 0;
            }

            if (around > best.Around || (around == best.Around && _points[i].Claims > best.Own))
            {
                best = (around, _points[i].Claims, i);
            }
        }

        return best.Index;
    }

    private int Sweep(AttributeType type)
    {
        var clusters = 0;
        var first = 0;
        for (var i = 0; i < _points.Count; i++)
        {
            if (!AreSame(type, _points[first].Number, _points[first].Rounding, _points[i].Number, _points[i].Rounding))
            {
                first = i;
                clusters++;
            }

            _points[i] = (_points[i].Number, _points[i].Rounding, _points[i].Claims, clusters);
        }

        return clusters + 1;
    }

    private int IndexOf(double number)
    {
        int low = 0, high = _points.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_points[middle].Number < number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
