using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Evidence;

/// <summary>By source, then by everything else that is visible, so that no output depends on the order of the input.</summary>
internal sealed class SaidOrder : IComparer<Said>
{
    public static SaidOrder Instance { get; } = new();

    public int Compare(Said? x, Said? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = x.Source.Index.CompareTo(y.Source.Index);
        if (order == 0)
        {
            order = CompareValues(x.Raw, y.Raw);
        }

        if (order == 0)
        {
            order = string.CompareOrdinal(x.Pointer, y.Pointer);
        }

        return order == 0 ? CompareRest(x, y) : order;
    }

    public static int CompareValues(AttributeValue x, AttributeValue y)
    {
        var shared = Math.Min(x.Items.Count, y.Items.Count);
        for (var i = 0; i < shared; i++)
        {
            var order = string.CompareOrdinal(x.Items[i], y.Items[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return x.Items.Count != y.Items.Count ? x.Items.Count.CompareTo(y.Items.Count) : x.IsList.CompareTo(y.IsList);
    }

    private static int CompareRest(Said x, Said y)
    {
        var order = x.At.UtcTicks.CompareTo(y.At.UtcTicks);
        if (order == 0)
        {
            order = x.At.Offset.CompareTo(y.At.Offset);
        }

        if (order == 0)
        {
            order = string.CompareOrdinal(x.Text, y.Text);
        }

        if (order == 0)
        {
            order = string.CompareOrdinal(x.SetAside, y.SetAside);
        }

        return order == 0 ? Nullable.Compare(x.RawResponseId, y.RawResponseId) : order;
    }
}
