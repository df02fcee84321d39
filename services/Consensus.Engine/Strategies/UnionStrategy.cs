using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Reasons;
using PartsCatalog.Consensus.Engine.Voting;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>
/// All items of all lists, most supported first. An item is right unless everybody who states it is wrong; the confidence of a list is the mean
/// of its items'. What is recorded stands by supporters: one entry for all items that the same claims support.
/// </summary>
internal static class UnionStrategy
{
    public static SettledAttribute Settle(AttributeEvidence evidence, Settling settling)
    {
        var attribute = evidence.Attribute;
        var (items, invalid) = Collect(evidence, settling);
        if (items.Count == 0)
        {
            return Settling.Without(attribute, AttributeStatus.NotFound, Rules.AllSetAside,
                settling.Reason.Start("Every stated item was set aside").Finish(), Invalid(new StatedList(), invalid).SetAside(evidence.SetAside).Build());
        }

        Hear(items, evidence.OpenAi, evidence.Grok, attribute, settling);
        var ordered = items.Values.ToArray();
        Array.Sort(ordered, ListItem.BySupport);
        var kept = ordered.AsSpan(0, Math.Min(ordered.Length, settling.Policy.MaximumListItems));
        var confidence = Figures.Confidence(Confidence(attribute, kept), settling.Policy);
        return settling.Found(
            attribute,
            ValueOf(kept),
            confidence,
            Rules.Union,
            Reason(evidence, ordered, kept.Length, invalid.Count, settling),
            Invalid(Supported(kept), invalid).SetAside(evidence.SetAside).Build());
    }

    private static (Dictionary<string, ListItem> Items, List<(Said Said, CanonicalValue Item)> Invalid) Collect(AttributeEvidence evidence, Settling settling)
    {
        var items = new Dictionary<string, ListItem>(StringComparer.Ordinal);
        var invalid = new List<(Said, CanonicalValue)>();
        foreach (var said in evidence.Counted)
        {
            var rank = settling.Policy.Priority.RankOf(said.Source.Name, evidence.Attribute);
            foreach (var text in said.Raw.Items)
            {
                if (text is null)
                {
                    continue;
                }

                var value = CanonicalReader.Read(evidence.Attribute, text, settling.Policy);
                if (value.Problem is not null)
                {
                    invalid.Add((said, value));
                    continue;
                }

                var key = KeyOf(value);
                if (!items.TryGetValue(key, out var item))
                {
                    items.Add(key, item = new ListItem());
                }

                item.Support(said, value, rank);
            }
        }

        return (items, invalid);
    }

    private static string KeyOf(CanonicalValue value) => value.IsNumber ? value.Number.ToString("G29") : value.Key;

    // An AI that names an item takes part of its doubt away; naming none says nothing, since it is asked only about what is contested.
    private static void Hear(Dictionary<string, ListItem> items, Opinion? openAi, Opinion? grok, AttributeDefinition attribute, Settling settling)
    {
        var ai = settling.Policy.Ai;
        var weight = (2 * ai.Accuracy) - 1;
        foreach (var opinion in (ReadOnlySpan<Opinion?>)[openAi, grok])
        {
            foreach (var text in opinion?.Value?.Items ?? [])
            {
                if (text is not null
                    && CanonicalReader.Read(attribute, text, settling.Policy) is { Problem: null } value
                    && items.TryGetValue(KeyOf(value), out var item))
                {
                    var heard = item.AiDoubt < 1 ? 1 - ai.Dependence : 1;
                    item.AiDoubt *= 1 - (weight * heard * (double)opinion!.Confidence);
                }
            }
        }
    }

    private static double Confidence(AttributeDefinition attribute, ReadOnlySpan<ListItem> items)
    {
        var sum = 0.0;
        foreach (var item in items)
        {
            var doubt = item.AiDoubt;
            foreach (var said in item.Supporters)
            {
                doubt *= 1 - said.Source.Accuracy.Of(attribute);
            }

            sum += 1 - doubt;
        }

        return sum / items.Length;
    }

    private static AttributeValue ValueOf(ReadOnlySpan<ListItem> items)
    {
        var texts = new string[items.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = items[i].Display;
        }

        return AttributeValue.OfList(texts);
    }

    private static StatedList Supported(ReadOnlySpan<ListItem> items)
    {
        var bySupport = new Dictionary<List<Said>, List<string>>(SameSupporters.Instance);
        foreach (var item in items)
        {
            if (!bySupport.TryGetValue(item.Supporters, out var texts))
            {
                bySupport.Add(item.Supporters, texts = []);
            }

            texts.Add(item.Display);
        }

        var stated = new StatedList();
        foreach (var (supporters, texts) in bySupport)
        {
            var value = AttributeValue.OfList(texts);
            stated.Add(new StatedValue { Value = value, Chosen = true, By = supporters.ConvertAll(said => StatedList.StatementOf(said, value)) });
        }

        return stated;
    }

    private static StatedList Invalid(StatedList stated, List<(Said Said, CanonicalValue Item)> invalid)
    {
        var byReason = new Dictionary<(Said, string), List<string>>();
        foreach (var (said, item) in invalid)
        {
            var key = (said, item.Problem!);
            if (!byReason.TryGetValue(key, out var texts))
            {
                byReason.Add(key, texts = []);
            }

            texts.Add(CleanText.Cut(item.Display, CleanText.ShownLength));
        }

        foreach (var ((said, problem), texts) in byReason)
        {
            var value = AttributeValue.OfList(texts);
            stated.Add(new StatedValue { Value = value, SetAside = problem, By = [StatedList.StatementOf(said, value)] });
        }

        return stated;
    }

    private static string Reason(AttributeEvidence evidence, ListItem[] items, int kept, int invalid, Settling settling)
    {
        var shared = 0;
        foreach (var item in items)
        {
            shared += item.Supporters.Count > 1 ? 1 : 0;
        }

        var witnesses = Grouping.Of(evidence.Attribute, evidence.Counted, settling.Policy)[0].Witnesses;
        var isOne = witnesses.Count == 1;
        var reason = settling.Reason.Start(items.Length == 1 ? "1 item of the " : $"{items.Length} different items of the ")
            .Add(isOne ? "list of " : "lists of ").Names(witnesses);
        if (!isOne)
        {
            reason.Add($"; {shared} stated by more than one source; best supported: ").Value(items[0].Display);
        }

        if (kept < items.Length)
        {
            reason.Add($"; the {kept} best supported are kept");
        }

        if (invalid > 0)
        {
            reason.Add($"; {invalid} items set aside");
        }

        return reason.SetAside(evidence.SetAside).Finish();
    }
}
