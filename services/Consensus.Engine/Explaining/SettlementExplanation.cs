using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Replaying;
using PartsCatalog.Consensus.Engine.Reviewing;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Consensus.Engine.Explaining;

/// <summary>Explains a settlement from its claims, verdicts, policy and decisions: the same input gives the same words.</summary>
public static class SettlementExplanation
{
    /// <summary>Most further sources that are tried for another value.</summary>
    private const int MostSupporters = 3;

    /// <summary>Most other values that are tried.</summary>
    private const int MostValues = 3;

    /// <summary>Every attribute about which anything was said, or the one that is asked for.</summary>
    public static IReadOnlyList<AttributeExplanation> Of(ResolveConsensus question, ConsensusPolicy policy, IReadOnlyCollection<PersonDecision> decisions, string? attribute = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(policy);
        var reached = ConsensusEngine.Settle(question, policy, decisions);
        return
        [
            .. reached.Attributes
                .Where(settled => attribute is null ? settled.Rule is not null : settled.Attribute == attribute)
                .Select(settled => Of(settled, question, policy, decisions)),
        ];
    }

    private static AttributeExplanation Of(SettledAttribute settled, ResolveConsensus question, ConsensusPolicy policy, IReadOnlyCollection<PersonDecision> decisions)
    {
        var attribute = AttributeRegistry.Get(settled.Attribute);
        var changes = WouldChange(settled, attribute, question, policy, decisions);
        return new AttributeExplanation(
            settled.Attribute,
            AttributeOutcome.Of(settled),
            Sentence(settled, changes),
            [.. settled.Stated.Select(stated => new ExplainedGroup(stated.Value, stated.Chosen, stated.SetAside, [.. stated.By.Select(by => ClaimOf(by, stated, attribute, policy))]))],
            changes);
    }

    private static string? Sentence(SettledAttribute settled, IReadOnlyList<Counterfactual> changes) => settled.Reason is { Length: > 1 } reason && changes is [var first, ..]
        ? $"{reason.TrimEnd('.')}; it would be {Told(first.Then)} if {first.If}."
        : settled.Reason;

    private static string Told(AttributeOutcome outcome) => outcome.Value is { } value ? Canonical.CleanText.Cut(value.ToString(), 60) : "without a value";

    private static ExplainedClaim ClaimOf(Statement by, StatedValue stated, AttributeDefinition attribute, ConsensusPolicy policy)
    {
        var text = by.Text ?? stated.Value.ToString();
        if (by.Source is Rules.OpenAi or Rules.Grok or Rules.Person)
        {
            return new ExplainedClaim(by.Source, text, by.Pointer ?? "", by.Source == Rules.Person ? 1 : policy.Ai.ProposalAccuracy, by.Source == Rules.Person ? "DECIDED" : "PRIOR", null);
        }

        var accuracy = policy.Trust[by.Source].Of(attribute);
        var basis = policy.Trust.IsLearnedOf(by.Source, attribute) ? "LEARNED" : "PRIOR";
        return new ExplainedClaim(by.Source, text, by.Pointer ?? "", Math.Round(accuracy, 4), basis, policy.Trust.CopyOf(by.Source, attribute)?.Copies);
    }

    // Tried on the engine itself: what it would say is not guessed.
    private static List<Counterfactual> WouldChange(
        SettledAttribute settled, AttributeDefinition attribute, ResolveConsensus question, ConsensusPolicy policy, IReadOnlyCollection<PersonDecision> decisions)
    {
        var found = new List<Counterfactual>();
        var counted = settled.Stated.Where(stated => stated.SetAside is null && stated.By.All(by => by.Source is not (Rules.OpenAi or Rules.Grok or Rules.Person))).ToArray();
        if (settled.Rule == Rules.Reviewed || attribute.Strategy is not (MergeStrategy.Vote or MergeStrategy.Exact or MergeStrategy.Median) || counted.Length < 2)
        {
            return found;
        }

        foreach (var source in counted.SelectMany(stated => stated.By).Select(by => by.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Try($"{source} said nothing", Without(question, source, attribute.Name));
        }

        foreach (var other in counted.Where(stated => !stated.Chosen).Take(MostValues))
        {
            for (var more = 1; more <= MostSupporters; more++)
            {
                if (Try($"{more} more independent source{(more == 1 ? "" : "s")} said {Canonical.CleanText.Cut(other.Value.ToString(), 60)}", With(question, more, attribute.Name, other.Value)))
                {
                    break;
                }
            }
        }

        return found;

        bool Try(string change, ResolveConsensus changed)
        {
            var after = ConsensusEngine.Settle(changed, policy, decisions).Attributes.First(other => other.Attribute == attribute.Name);
            if (after.Status == settled.Status && Equals(after.Value, settled.Value))
            {
                return false;
            }

            found.Add(new Counterfactual(change, AttributeOutcome.Of(after)));
            return true;
        }
    }

    private static ResolveConsensus Without(ResolveConsensus question, string source, string attribute) => question with
    {
        Claims = [.. question.Claims.Select(answer => answer.Source.Value == source ? answer with { Claims = [.. answer.Claims.Where(claim => claim.Attribute != attribute)] } : answer)],
    };

    private static ResolveConsensus With(ResolveConsensus question, int sources, string attribute, AttributeValue value) => question with
    {
        Claims =
        [
            .. question.Claims,
            .. Enumerable.Range(1, sources).Select(i => new SourceClaims
            {
                Source = new SupplierName($"ANOTHER_{i}"),
                ObservedAt = question.AskedAt,
                Claims = [new Claim { Attribute = attribute, Value = value, Pointer = "" }],
            }),
        ],
    };
}
