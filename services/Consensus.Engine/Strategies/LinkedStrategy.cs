using System.Collections.Frozen;
using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Reasons;
using PartsCatalog.Consensus.Engine.Voting;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>
/// Attributes that are chosen together from one source (length, width, height), so that no record is made that no source ever stated.
/// A source with one suspicious value in the group is out for the whole group: its scale is wrong, not one number.
/// </summary>
internal static class LinkedStrategy
{
    private const string OtherSetAside = "another of the source's values that belong together was set aside";

    private static readonly FrozenDictionary<string, AttributeDefinition[]> Members = AttributeRegistry.All
        .Where(attribute => attribute.LinkGroup is not null)
        .GroupBy(attribute => attribute.LinkGroup!, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Settles the whole link group of an attribute.</summary>
    public static void Settle(string linkGroup, Settling settling)
    {
        var members = Members[linkGroup];
        var evidence = Array.ConvertAll(members, settling.Evidence.Of);
        foreach (var tainted in SetAsideSources(evidence))
        {
            Taint(evidence, tainted);
        }

        var tuples = TuplesOf(members, evidence, settling);
        if (tuples.Count == 0)
        {
            return;
        }

        var groups = Group(tuples, members, settling.Policy);
        var decision = Ballot.Decide(
            members[0], groups, Word(evidence, groups, e => e.OpenAi, settling), Word(evidence, groups, e => e.Grok, settling), settling.Policy, settling.SourceCount);
        Record(evidence, groups, decision, settling);
    }

    private static HashSet<int> SetAsideSources(AttributeEvidence[] evidence)
    {
        var tainted = new HashSet<int>();
        foreach (var member in evidence)
        {
            foreach (var said in member.SetAside)
            {
                tainted.Add(said.Source.Index);
            }
        }

        return tainted;
    }

    private static void Taint(AttributeEvidence[] evidence, int source)
    {
        foreach (var member in evidence)
        {
            for (var i = member.Counted.Count - 1; i >= 0; i--)
            {
                if (member.Counted[i].Source.Index == source)
                {
                    member.SetAside.Add(member.Counted[i].SetAsideFor(OtherSetAside));
                    member.Counted.RemoveAt(i);
                }
            }

            member.SetAside.Sort(SaidOrder.Instance);
        }
    }

    private static List<SourceTuple> TuplesOf(AttributeDefinition[] members, AttributeEvidence[] evidence, Settling settling)
    {
        var bySource = new SortedDictionary<int, Said?[]>();
        for (var place = 0; place < members.Length; place++)
        {
            foreach (var said in evidence[place].Counted)
            {
                if (!bySource.TryGetValue(said.Source.Index, out var tuple))
                {
                    bySource.Add(said.Source.Index, tuple = new Said?[members.Length]);
                }

                tuple[place] ??= said;
            }
        }

        var tuples = new List<SourceTuple>(bySource.Count);
        foreach (var tuple in bySource.Values)
        {
            var source = tuple.First(said => said is not null)!.Source;
            tuples.Add(new SourceTuple(source, tuple, tuple.Count(said => said is not null), settling.Policy.Priority.RankOf(source.Name, members[0])));
        }

        // Whole tuples first, then by priority, so that the first of a group is the one to take.
        tuples.Sort(static (x, y) =>
        {
            var order = y.Stated.CompareTo(x.Stated);
            order = order == 0 ? x.Rank.CompareTo(y.Rank) : order;
            return order == 0 ? x.Source.Index.CompareTo(y.Source.Index) : order;
        });
        return tuples;
    }

    private static List<TupleGroup> Group(List<SourceTuple> tuples, AttributeDefinition[] members, ConsensusPolicy policy)
    {
        var tolerance = policy.Tolerances.Of(members[0]);
        var most = tuples[0].Stated;
        var groups = new List<TupleGroup>();
        foreach (var tuple in tuples)
        {
            var group = groups.Find(other => AreSame(other.Tuples[0], tuple, tolerance));
            if (group is null)
            {
                groups.Add(group = new TupleGroup(tuple) { IsEligible = tuple.Stated == most });
            }
            else
            {
                group.Tuples.Add(tuple);
            }

            group.Witnesses.Add(Witness.Of(tuple.Source, members[0], policy));
        }

        foreach (var group in groups)
        {
            group.Witnesses.Sort(static (x, y) => x.Source.Index.CompareTo(y.Source.Index));
        }

        return groups;
    }

    // Sources disagree on which side is the length: whole tuples are also the same when their sorted sides are.
    private static bool AreSame(SourceTuple whole, SourceTuple other, Tolerance tolerance)
    {
        var same = true;
        for (var i = 0; i < whole.Members.Length && same; i++)
        {
            same = other.Members[i] is not { } said || (whole.Members[i] is { } mine && tolerance.Allows(mine.Value.Number, said.Value.Number));
        }

        if (same || whole.Stated < whole.Members.Length || other.Stated < whole.Members.Length)
        {
            return same;
        }

        var sides = Array.ConvertAll(whole.Members, said => said!.Value.Number);
        var others = Array.ConvertAll(other.Members, said => said!.Value.Number);
        Array.Sort(sides);
        Array.Sort(others);
        for (var i = 0; i < sides.Length; i++)
        {
            if (!tolerance.Allows(sides[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }

    // An AI chooses the first group that has all the values it chose; its confidence is that of its least sure choice.
    private static AiWord? Word(AttributeEvidence[] evidence, List<TupleGroup> groups, Func<AttributeEvidence, Opinion?> of, Settling settling)
    {
        Opinion? least = null;
        foreach (var member in evidence)
        {
            if (of(member) is { } opinion && (least is null || opinion.Confidence < least.Confidence))
            {
                least = opinion;
            }
        }

        return least is null
            ? null
            : new AiWord(least, groups.Find(group => group.Tuples.Exists(tuple => Chooses(evidence, tuple, of, settling))));
    }

    private static bool Chooses(AttributeEvidence[] evidence, SourceTuple tuple, Func<AttributeEvidence, Opinion?> of, Settling settling)
    {
        for (var i = 0; i < evidence.Length; i++)
        {
            if (of(evidence[i]) is not { } opinion)
            {
                continue;
            }

            var attribute = evidence[i].Attribute;
            if (opinion.IsProposal
                || opinion.Value is not { Items: [{ } text] }
                || tuple.Members[i] is not { } said
                || CanonicalReader.Read(attribute, text, settling.Policy) is not { Problem: null } value
                || !settling.Policy.Tolerances.Of(attribute).Allows(value.Number, said.Value.Number))
            {
                return false;
            }
        }

        return true;
    }

    private static void Record(AttributeEvidence[] evidence, List<TupleGroup> groups, Decision decision, Settling settling)
    {
        var winner = (TupleGroup)decision.Winner;
        var taken = winner.Tuples[0];
        for (var place = 0; place < evidence.Length; place++)
        {
            var member = evidence[place];
            if (!member.HasClaims)
            {
                continue;
            }

            var values = Grouping.Of(member.Attribute, member.Counted, settling.Policy);
            var why = settling.Reason.Of(decision, groups, member.SetAside);
            if (taken.Members[place] is not { } said)
            {
                settling.Settle(Settling.Without(member.Attribute, AttributeStatus.NotFound, decision.Rule,
                    $"{taken.Source.Name}, whose values are taken together, does not state it. {why}",
                    new StatedList().Groups(values, null).SetAside(member.SetAside).Build()));
                continue;
            }

            var value = AttributeValue.Of(said.Value.Display);
            var chosen = values.Find(group => group.Said.Contains(said));
            settling.Settle(settling.Found(member, value, decision, why, new StatedList().Groups(values, chosen, value).SetAside(member.SetAside).Build()));
        }
    }
}
