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
    private readonly List<int> _around = [];
    private int[] _order = [];
    private double[] _keys = [];

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
            _keys = new double[values.Length * 2];
        }

        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsNumber)
            {
                _order[count++] = i;
            }
        }

        for (var i = 0; i < count; i++)
        {
            _keys[i] = values[_order[i]].Number;
        }

        Array.Sort(_keys, _order, 0, count);
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
        _around.Clear();
        for (var i = 0; i < _points.Count; i++)
        {
            var around = 0;
            foreach (var (number, rounding, claims, _) in _points)
            {
                around += AreSame(type, _points[i].Number, _points[i].Rounding, number, rounding) ? claims : 0;
            }

            _around.Add(around);
        }

        var clusters = 0;
        for (var centre = Centre(); centre >= 0; centre = Centre(), clusters++)
        {
            Gather(type, centre, clusters);
        }

        return clusters;
    }

    private int Centre()
    {
        var best = -1;
        for (var i = 0; i < _points.Count; i++)
        {
            if (_points[i].Cluster < 0
                && (best < 0 || _around[i] > _around[best] || (_around[i] == _around[best] && _points[i].Claims > _points[best].Claims)))
            {
                best = i;
            }
        }

        return best;
    }

    // What joins a group no longer speaks for the centres of others.
    private void Gather(AttributeType type, int centre, int cluster)
    {
        var (number, rounding, _, _) = _points[centre];
        for (var i = 0; i < _points.Count; i++)
        {
            var point = _points[i];
            if (point.Cluster >= 0 || !AreSame(type, number, rounding, point.Number, point.Rounding))
            {
                continue;
            }

            _points[i] = (point.Number, point.Rounding, point.Claims, cluster);
            for (var j = 0; j < _points.Count; j++)
            {
                _around[j] -= _points[j].Cluster < 0 && AreSame(type, point.Number, point.Rounding, _points[j].Number, _points[j].Rounding) ? point.Claims : 0;
            }
        }
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
