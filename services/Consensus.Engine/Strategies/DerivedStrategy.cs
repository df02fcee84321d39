using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Reasons;
using PartsCatalog.Consensus.Engine.Voting;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>
/// Computed from other claims. The highest and lowest usual price are the ends of what the sources sell for (their list price where they
/// state no other), outliers left out; the quantity is the sum over the sources.
/// </summary>
internal static class DerivedStrategy
{
    // More sources than this are counted, not named.
    private const int MostNamed = 6;

    // What a part sells for is often a third under its list price; that is no outlier.
    private const double UsualSpread = 0.5;

    // From this accuracy on a source's list price is meant as one; below it, it is what the source sells for.
    private const double MeansListPrice = 0.5;

    public static SettledAttribute Settle(AttributeEvidence evidence, Settling settling)
    {
        if (evidence.Attribute == AttributeRegistry.SpecTable)
        {
            return Settling.Without(evidence.Attribute, AttributeStatus.NotFound, Rules.DerivedByCatalog,
                "The catalog builds it from all settled attributes that are not primary.", []);
        }

        if (evidence.Attribute == AttributeRegistry.QuantityAvailable)
        {
            return Sum(evidence, settling);
        }

        return End(evidence, settling, takeHighest: evidence.Attribute == AttributeRegistry.HighAvgPrice);
    }

    private static SettledAttribute Sum(AttributeEvidence evidence, Settling settling)
    {
        var sum = 0m;
        var surest = 1.0;
        var largest = new SortedDictionary<int, Said>();
        foreach (var said in evidence.Counted)
        {
            if (!largest.TryGetValue(said.Source.Index, out var known) || said.Value.Number > known.Value.Number)
            {
                largest[said.Source.Index] = said;
            }
        }

        if (largest.Count == 0)
        {
            return Nothing(evidence, settling);
        }

        var reason = settling.Reason.Start("Sum over the sources:");
        foreach (var said in largest.Values)
        {
            sum += said.Value.Number;
            reason.Add(largest.Count <= MostNamed ? $"{(surest is 1.0 ? " " : ", ")}{said.Value.Display} ({said.Source.Name})" : "");

            // A sum is no surer than its least sure part.
            surest = Math.Min(surest, said.Source.Accuracy.Of(evidence.Attribute));
        }

        if (largest.Count > MostNamed)
        {
            reason.Add($" {largest.Count} sources");
        }

        var groups = Grouping.Of(evidence.Attribute, evidence.Counted, settling.Policy);
        var stated = new StatedList();
        foreach (var value in new StatedList().Groups(groups, null).Build())
        {
            stated.Add(value with { Chosen = true });
        }

        return settling.Found(evidence.Attribute, AttributeValue.Of(sum.ToString("0")), Figures.Confidence(surest, settling.Policy), Rules.Derived,
            reason.SetAside(evidence.SetAside).Finish(), stated.SetAside(evidence.SetAside).Build());
    }

    private static SettledAttribute End(AttributeEvidence evidence, Settling settling, bool takeHighest)
    {
        var prices = PricesOf(evidence, settling);
        if (prices.Count == 0)
        {
            return Nothing(evidence, settling);
        }

        var ordered = prices.ToArray();
        Array.Sort(ordered, static (x, y) =>
        {
            var order = x.Value.Number.CompareTo(y.Value.Number);
            return order == 0 ? SaidOrder.Instance.Compare(x, y) : order;
        });
        var (from, to) = Outliers.Leave(ordered, UsualSpread);
        var end = takeHighest ? ordered[to - 1] : ordered[from];
        prices.Sort(SaidOrder.Instance);
        var groups = Grouping.Of(evidence.Attribute, prices, settling.Policy);
        var chosen = groups.Find(group => group.Said.Contains(end))!;
        var reason = settling.Reason
            .Start($"The {(takeHighest ? "highest" : "lowest")} of {ordered.Length} usual prices: ").Candidate(chosen)
            .Against(chosen, groups, "; others: ").SetAside(evidence.SetAside).Finish();
        return settling.Found(
            evidence.Attribute,
            AttributeValue.Of(end.Value.Display),
            Figures.Confidence(Figures.AnyRight(chosen.Witnesses), settling.Policy),
            Rules.Derived,
            reason,
            new StatedList().Groups(groups, chosen, AttributeValue.Of(end.Value.Display)).SetAside(evidence.SetAside).Build());
    }

    // Of each source what it says of this very attribute, else its selling price, else its list price.
    private static List<Said> PricesOf(AttributeEvidence evidence, Settling settling)
    {
        var prices = new List<Said>();
        var lists = settling.Evidence.Of(AttributeRegistry.Msrp).Counted;
        var told = new HashSet<int>();
        foreach (var counted in (ReadOnlySpan<List<Said>>)[
            evidence.Counted,
            settling.Evidence.Of(AttributeRegistry.CurrentSellingPrice).Counted,
            lists])
        {
            var already = told.Count == 0 ? [] : new HashSet<int>(told);
            foreach (var said in counted)
            {
                if (!already.Contains(said.Source.Index) && !IsWrongListPrice(counted == lists, said, settling))
                {
                    prices.Add(said);
                    told.Add(said.Source.Index);
                }
            }
        }

        return prices;
    }

    // Where the list price is settled, another amount that a source gives for it is no usual price either.
    private static bool IsWrongListPrice(bool isList, Said said, Settling settling) =>
        isList
        && said.Source.Accuracy.Of(AttributeRegistry.Msrp) >= MeansListPrice
        && settling.SettledOf(AttributeRegistry.Msrp) is { Value: { } settled } msrp
        && msrp.Confidence >= settling.Policy.Medium
        && CanonicalReader.Read(AttributeRegistry.Msrp, settled.Text, settling.Policy) is { Problem: null } list
        && !settling.Policy.Tolerances.Of(AttributeRegistry.Msrp).Allows(list.Number, said.Value.Number);

    private static SettledAttribute Nothing(AttributeEvidence evidence, Settling settling) => evidence.SetAside.Count == 0
        ? Settling.Without(evidence.Attribute, AttributeStatus.NotFound, null, null, [])
        : Settling.Without(evidence.Attribute, AttributeStatus.NotFound, Rules.AllSetAside,
            settling.Reason.Start("No value counts").SetAside(evidence.SetAside).Finish(), new StatedList().SetAside(evidence.SetAside).Build());
}
