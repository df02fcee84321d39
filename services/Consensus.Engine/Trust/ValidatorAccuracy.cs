using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Fusion;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Consensus.Engine.Trust;

/// <summary>
/// How often each AI chooses the right one of contested values: of reviewed ones by what was decided, of others by the probability that the sources alone give its
/// choice, so that an AI is not proved right by its own word. The latter count as far as the sources leave the matter open: where they are clear, an AI, which sees
/// nothing but their claims, says what they say, and that shows nothing of what it is worth where they are not.
/// </summary>
internal static class ValidatorAccuracy
{
    /// <summary>What the prior weighs, in choices.</summary>
    private const double PriorChoices = 20;

    private const double Least = 0.05;
    private const double Most = 0.98;

    public static IReadOnlyList<LearnedValidator> Of(SettledPart[] parts, ConsensusPolicy policy, TrustModel model, FusionOptions options)
    {
        var facts = new PartFacts(policy, model.Vocabulary.Sources.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal));
        var resolver = new FactResolver(model, options);
        var latest = parts.Select(part => part.Question.AskedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        var tallies = new Dictionary<ValidatorName, (double Right, double Choices)>();
        foreach (var part in parts)
        {
            var weight = options.WeightOf((part.Question.AskedAt - DateTimeOffset.UnixEpoch).TotalDays, (latest - DateTimeOffset.UnixEpoch).TotalDays);
            var evidence = EvidenceTable.Collect(part.Question, policy);
            var claims = facts.ClaimsOf(part);
            var settled = resolver.Resolve(claims).ToDictionary(value => value.Attribute);
            foreach (var contested in claims.Claims.GroupBy(claim => claim.Attribute).Where(group => group.Select(claim => claim.Value).Distinct(StringComparer.Ordinal).Skip(1).Any()))
            {
                var attribute = PartFacts.Attributes[contested.Key];
                foreach (var opinion in new[] { evidence.Of(attribute).OpenAi, evidence.Of(attribute).Grok })
                {
                    if (opinion is { IsProposal: false, Value: { } value } && facts.NameOf(part, attribute, value) is { } chosen)
                    {
                        var outcome = settled[contested.Key];
                        var counts = weight * (part.Reviewed.ContainsKey(attribute.Name) ? 1 : 1 - outcome.Confidence);
                        var (right, choices) = tallies.GetValueOrDefault(opinion.Who);
                        tallies[opinion.Who] = (right + (counts * Probability(outcome, chosen, contested)), choices + counts);
                    }
                }
            }
        }

        return
        [
            .. tallies.OrderBy(tally => tally.Key).Select(tally => new LearnedValidator(
                tally.Key,
                Math.Clamp(Math.Round((tally.Value.Right + (policy.Ai.Accuracy * PriorChoices)) / (tally.Value.Choices + PriorChoices), 6), Least, Most),
                Math.Round(tally.Value.Choices, 3))),
        ];
    }

    // Of what is not settled on, each stated value has an equal part of the rest.
    private static double Probability(FusedValue settled, string chosen, IEnumerable<Claim> claims) => settled.Value == chosen
        ? settled.Confidence
        : (1 - settled.Confidence) / claims.Select(claim => claim.Value).Distinct(StringComparer.Ordinal).Count();
}
