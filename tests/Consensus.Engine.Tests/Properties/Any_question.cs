using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Consensus.Engine.Tests.Properties;

/// <summary>What holds for every input, however hostile.</summary>
public sealed class Any_question
{
    private static readonly string[] Validators = ["OPENAI", "GROK"];

    [Fact]
    public void Is_settled_the_same_in_any_order() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(Questions.Any, ArbMap.Default.ArbFor<int>(), (question, seed) =>
            JsonOf(Settle(question)) == JsonOf(Settle(Questions.Shuffled(question, seed)))));

    [Fact]
    public void Has_confidences_from_0_to_1_and_levels_to_match() => ForEach((_, settled) =>
        settled.Confidence is >= 0 and <= 1
        && settled.Level == (settled.Confidence >= 0.9m ? ConfidenceLevel.High : settled.Confidence >= 0.7m ? ConfidenceLevel.Medium : ConfidenceLevel.Low)
        && (settled.Status == AttributeStatus.Found || settled.Confidence == 0));

    [Fact]
    public void Ends_in_a_stated_value_a_marked_proposal_or_none() => ForEach((question, settled) =>
    {
        if (settled.Status != AttributeStatus.Found)
        {
            return settled.Value is null;
        }

        var chosen = settled.Stated.Where(stated => stated.Chosen).ToList();
        if (settled.Rule is Rules.AiText or Rules.AiProposal)
        {
            return chosen.Count == 1 && chosen[0].By.All(by => Validators.Contains(by.Source)) && settled.Level != ConfidenceLevel.High;
        }

        return chosen.Count > 0
            && chosen.TrueForAll(stated => stated.By.All(by => !Validators.Contains(by.Source)))
            && (settled.Attribute == "quantity_available" || settled.Value!.Items.All(item => IsStated(question, settled.Attribute, item)));
    });

    [Fact]
    public void Never_chooses_what_was_set_aside() => ForEach((_, settled) => settled.Stated.All(stated => stated.SetAside is null || !stated.Chosen));

    [Fact]
    public void Has_a_rule_and_a_reason_for_every_value() => ForEach((_, settled) =>
        settled.Status != AttributeStatus.Found || (settled.Rule is { Length: > 0 } && settled.Reason is { Length: > 1 and < 4000 }));

    [Fact]
    public void Keeps_linked_values_of_one_source_together() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(Questions.Any, question =>
        {
            var box = Settle(question).Attributes
                .Where(settled => settled.Attribute.StartsWith("box_", StringComparison.Ordinal) && settled.Status == AttributeStatus.Found)
                .ToList();
            return box.Count == 0 || question.Claims.Select(answer => answer.Source).Distinct().Any(source => box.TrueForAll(settled =>
                question.Claims.Where(answer => answer.Source == source).SelectMany(answer => answer.Claims).Any(claim =>
                    claim.Attribute == settled.Attribute && claim.SetAside is null && claim.Value.Items is [var text]
                    && CanonicalReader.Read(AttributeRegistry.Get(settled.Attribute), text, ConsensusPolicy.Default).Display == settled.Value!.Text)));
        }));

    [Fact]
    public void Never_loses_confidence_by_an_agreeing_source() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Questions.Any, question =>
        {
            foreach (var settled in Settle(question).Attributes)
            {
                var attribute = AttributeRegistry.Get(settled.Attribute);
                if (settled.Status != AttributeStatus.Found || attribute.Strategy is not (MergeStrategy.Vote or MergeStrategy.Exact) || settled.Rule == Rules.AiProposal)
                {
                    continue;
                }

                var agreeing = new SourceClaims
                {
                    Source = new SupplierName("ANOTHER"),
                    ObservedAt = Question.Asked,
                    Claims = [new Claim { Attribute = settled.Attribute, Value = settled.Value!, Pointer = "/x" }],
                };
                var after = Settle(question with { Claims = [.. question.Claims, agreeing] }).Attributes.Single(a => a.Attribute == settled.Attribute);
                if (after.Confidence < settled.Confidence)
                {
                    return false;
                }
            }

            return true;
        }));

    [Fact]
    public void Is_fit_for_jsonb() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Questions.Any, question => !JsonOf(Settle(question)).Contains("\\u0000", StringComparison.Ordinal)));

    private static void ForEach(Func<ResolveConsensus, SettledAttribute, bool> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(Questions.Any, question =>
        {
            foreach (var settled in Settle(question).Attributes)
            {
                if (!holds(question, settled))
                {
                    throw new InvalidOperationException(JsonSerializer.Serialize(settled, ContractJson.Options));
                }
            }

            return true;
        }));

    private static bool IsStated(ResolveConsensus question, string attribute, string value)
    {
        var definition = AttributeRegistry.Get(attribute);
        var key = CanonicalReader.Read(definition, value, ConsensusPolicy.Default).Key;
        string[] from = attribute is "high_avg_price" or "low_avg_price" ? [attribute, "msrp", "current_selling_price"] : [attribute];
        return question.Claims.SelectMany(answer => answer.Claims)
            .Where(claim => from.Contains(claim.Attribute) && claim.SetAside is null)
            .SelectMany(claim => claim.Value.Items)
            .Any(item => item.Trim() == value || CanonicalReader.Read(definition, item, ConsensusPolicy.Default) is { Problem: null } read && read.Key == key);
    }

    private static ConsensusReached Settle(ResolveConsensus question) => ConsensusEngine.Settle(question, ConsensusPolicy.Default);

    private static string JsonOf(ConsensusReached reached) => JsonSerializer.Serialize(reached, ContractJson.Options);
}
