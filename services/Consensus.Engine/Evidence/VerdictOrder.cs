using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Consensus.Engine.Evidence;

/// <summary>Which of two judgements by the same AI holds, whatever order they came in.</summary>
internal static class VerdictOrder
{
    /// <summary>Over zero when the first verdict is the later one; ties are broken by what it says, so that the order of input plays no part.</summary>
    public static int Compare(AiVerdict x, AiVerdict y)
    {
        var order = x.AnsweredAt.CompareTo(y.AnsweredAt);
        order = order == 0 ? x.AskedAt.CompareTo(y.AskedAt) : order;
        order = order == 0 ? string.CompareOrdinal(x.Model, y.Model) : order;
        order = order == 0 ? x.PartMatchConfidence.CompareTo(y.PartMatchConfidence) : order;
        order = order == 0 ? string.CompareOrdinal(x.Title, y.Title) : order;
        order = order == 0 ? string.CompareOrdinal(x.Description, y.Description) : order;
        return order == 0 ? CompareWords(x.Attributes, y.Attributes) : order;
    }

    /// <summary>Of two words on one attribute the surer one.</summary>
    public static Opinion Surer(Opinion? one, Opinion other)
    {
        if (one is null)
        {
            return other;
        }

        var order = one.Confidence.CompareTo(other.Confidence);
        order = order == 0 ? one.IsProposal.CompareTo(other.IsProposal) : order;
        order = order == 0 ? CompareValues(one.Value, other.Value) : order;
        order = order == 0 ? string.CompareOrdinal(one.Reason, other.Reason) : order;
        return order >= 0 ? one : other;
    }

    // Two verdicts of one moment: rare enough to sort their words first.
    private static int CompareWords(IReadOnlyList<AttributeVerdict> x, IReadOnlyList<AttributeVerdict> y)
    {
        AttributeVerdict[] first = [.. x];
        AttributeVerdict[] second = [.. y];
        Array.Sort(first, CompareWords);
        Array.Sort(second, CompareWords);
        for (var i = 0; i < first.Length && i < second.Length; i++)
        {
            var order = CompareWords(first[i], second[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return x.Count.CompareTo(y.Count);
    }

    private static int CompareWords(AttributeVerdict x, AttributeVerdict y)
    {
        var order = string.CompareOrdinal(x.Attribute, y.Attribute);
        order = order == 0 ? CompareValues(x.Value, y.Value) : order;
        order = order == 0 ? x.Confidence.CompareTo(y.Confidence) : order;
        order = order == 0 ? x.IsProposal.CompareTo(y.IsProposal) : order;
        return order == 0 ? string.CompareOrdinal(x.Reason, y.Reason) : order;
    }

    private static int CompareValues(Contracts.Attributes.AttributeValue? x, Contracts.Attributes.AttributeValue? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        return SaidOrder.CompareValues(x, y);
    }
}
