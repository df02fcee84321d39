using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Voting;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Reasons;

/// <summary>Everything that was said about an attribute, as the record keeps it: the supporters of the value first, the claims set aside last.</summary>
internal sealed class StatedList
{
    private readonly List<StatedValue> _stated = [];

    /// <summary>Groups of equal values; the chosen one is shown as it was settled.</summary>
    public StatedList Groups(List<ValueGroup> groups, ValueGroup? chosen, AttributeValue? value = null)
    {
        if (chosen is not null)
        {
            _stated.Add(Of(chosen, value ?? chosen.Value, isChosen: true));
        }

        var others = new List<ValueGroup>(groups.Count);
        foreach (var group in groups)
        {
            if (group != chosen)
            {
                others.Add(group);
            }
        }

        others.Sort(static (x, y) =>
        {
            var order = y.Witnesses.Count.CompareTo(x.Witnesses.Count);
            return order == 0 ? string.CompareOrdinal(x.Label, y.Label) : order;
        });
        foreach (var group in others)
        {
            _stated.Add(Of(group, group.Value, isChosen: false));
        }

        return this;
    }

    public StatedList Add(StatedValue value)
    {
        _stated.Add(value);
        return this;
    }

    /// <summary>A proposal of an AI, marked by its name.</summary>
    public StatedList Proposal(Opinion opinion, bool isChosen, AttributeValue? value = null)
    {
        if ((value ?? Shown(opinion.Value)) is { } shown)
        {
            _stated.Add(new StatedValue { Value = shown, By = [new Statement { Source = opinion.Name, At = opinion.At }], Chosen = isChosen });
        }

        return this;
    }

    /// <summary>Claims that do not count, one entry a value and reason.</summary>
    public StatedList SetAside(List<Said> setAside, string? reason = null)
    {
        if (setAside.Count == 0)
        {
            return this;
        }

        var byValue = new Dictionary<(AttributeValue, string), List<Statement>>();
        foreach (var said in setAside)
        {
            var key = (ShownOf(said), said.SetAside ?? reason ?? "");
            if (!byValue.TryGetValue(key, out var by))
            {
                byValue.Add(key, by = []);
            }

            by.Add(StatementOf(said, key.Item1));
        }

        // A dictionary that only grows lists its entries in the order in which they came, which is the claims' own.
        foreach (var ((value, why), by) in byValue)
        {
            _stated.Add(new StatedValue { Value = value, By = by, SetAside = why });
        }

        return this;
    }

    public IReadOnlyList<StatedValue> Build() => _stated;

    /// <summary>Who said it and where; the source's own spelling where it differs from the value shown.</summary>
    public static Statement StatementOf(Said said, AttributeValue shown) => new()
    {
        Source = said.Source.Name,
        At = said.At,
        Text = TextOf(said, shown),
        RawResponseId = said.RawResponseId,
        Pointer = said.Pointer,
    };

    private static string? TextOf(Said said, AttributeValue shown)
    {
        if (shown.IsList)
        {
            return said.Text;
        }

        var text = said.Text ?? (said.Raw.IsList ? null : Cut(said.Raw.Text));
        return text == shown.Text ? null : text;
    }

    private static StatedValue Of(ValueGroup group, AttributeValue value, bool isChosen)
    {
        var by = new Statement[group.Said.Count];
        for (var i = 0; i < by.Length; i++)
        {
            by[i] = StatementOf(group.Said[i], value);
        }

        return new StatedValue { Value = value, By = by, Chosen = isChosen };
    }

    private static AttributeValue ShownOf(Said said)
    {
        if (said.Raw is { IsList: false, Items: [{ } text] })
        {
            return AttributeValue.Of(Cut(text));
        }

        return Shown(said.Raw)!;
    }

    private static AttributeValue? Shown(AttributeValue? raw)
    {
        if (raw is null)
        {
            return null;
        }

        var items = new List<string>(raw.Items.Count);
        foreach (var item in raw.Items)
        {
            if (item is not null)
            {
                items.Add(Cut(item));
            }
        }

        return raw.IsList || items.Count != 1 ? AttributeValue.OfList(items) : AttributeValue.Of(items[0]);
    }

    private static string Cut(string text) => CleanText.Cut(text, CleanText.ShownLength);
}
