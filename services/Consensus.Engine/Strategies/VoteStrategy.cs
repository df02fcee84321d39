using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Reasons;
using PartsCatalog.Consensus.Engine.Voting;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>One of the stated values, by the plan's rules and the vote. Of exact attributes only well-formed values got this far.</summary>
internal static class VoteStrategy
{
    public static SettledAttribute Settle(AttributeEvidence evidence, Settling settling)
    {
        var attribute = evidence.Attribute;
        var groups = Grouping.Of(attribute, evidence.Counted, settling.Policy);
        var openAi = settling.WordOn(evidence.OpenAi, groups, attribute);
        var grok = settling.WordOn(evidence.Grok, groups, attribute);
        var decision = Ballot.Decide(attribute, groups, openAi, grok, settling.Policy, settling.SourceCount);
        var winner = (ValueGroup)decision.Winner;
        var stated = new StatedList().Groups(groups, winner);
        Propose(stated, openAi);
        Propose(stated, grok);
        return settling.Found(
            evidence,
            winner.Value,
            decision,
            settling.Reason.Of(decision, groups, evidence.SetAside),
            stated.SetAside(evidence.SetAside).Build());
    }

    private static void Propose(StatedList stated, AiWord? word)
    {
        if (word is { Choice: null, Opinion.Value: not null })
        {
            stated.Proposal(word.Opinion, isChosen: false);
        }
    }
}
