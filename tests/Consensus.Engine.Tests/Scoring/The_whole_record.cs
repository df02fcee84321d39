using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using static PartsCatalog.Consensus.Engine.Tests.Question;
using static PartsCatalog.Contracts.Validation.ValidatorName;

namespace PartsCatalog.Consensus.Engine.Tests.Scoring;

public sealed class The_whole_record
{
    [Fact]
    public void Has_every_attribute_of_the_registry_in_its_order() =>
        new Question().Says(Encompass, "color", "white").Settle().Attributes.Select(a => a.Attribute).ShouldBe(AttributeRegistry.All.Select(a => a.Name));

    [Fact]
    public void Is_validated_partial_or_not_by_the_AIs_that_judged()
    {
        new Question().Writes(OpenAi).Writes(Grok).Settle().ValidationStatus.ShouldBe(AiValidationStatus.Validated);
        new Question().Writes(OpenAi).Fails(Grok).Settle().ValidationStatus.ShouldBe(AiValidationStatus.Partial);
        new Question().Fails(OpenAi).Fails(Grok).Settle().ValidationStatus.ShouldBe(AiValidationStatus.Unvalidated);
        new Question().Settle().ValidationStatus.ShouldBe(AiValidationStatus.Unvalidated);
    }

    [Fact]
    public void Has_an_agreement_score_only_when_both_AIs_judged()
    {
        var both = new Question()
            .Chooses(OpenAi, "color", "white").Chooses(Grok, "color", "WHITE")
            .Chooses(OpenAi, "voltage", "120 V").Chooses(Grok, "voltage", "240 V")
            .Chooses(OpenAi, "finish", null).Chooses(Grok, "finish", null)
            .Chooses(OpenAi, "weight_lbs", "1.00").Chooses(Grok, "weight_lbs", "1.01");
        both.Settle().AiAgreementScore.ShouldBe(0.75m);
        new Question().Chooses(OpenAi, "color", "white").Fails(Grok).Settle().AiAgreementScore.ShouldBeNull();
    }

    [Fact]
    public void Weighs_confidence_by_importance_and_counts_what_is_missing()
    {
        var withName = new Question().Says(Encompass, "mpn", "WR55X10025").Settle().ConfidenceScore;
        var withColor = new Question().Says(Encompass, "color", "white").Settle().ConfidenceScore;
        withName.ShouldBeGreaterThan(withColor);
        withName.ShouldBeLessThan(0.7m);
    }

    [Fact]
    public void Under_the_threshold_needs_review() => new Question().Says(Encompass, "mpn", "WR55X10025").Settle().NeedsReview.ShouldBeTrue();

    [Fact]
    public void Needs_review_for_a_required_attribute_in_doubt_however_good_the_rest_is()
    {
        var policy = Engine.Policy.ConsensusPolicy.Default with { ReviewBelow = 0.55m };
        Question Sure()
        {
            var question = new Question();
            foreach (var source in new[] { Encompass, Marcone, Reliable })
            {
                question.Says(source, "mpn", "WR55X10025").Says(source, "manufacturer", "GE").Says(source, "part_type", "OEM")
                    .Says(source, "part_title", "SENSOR TEMP FF").Says(source, "primary_department", "Refrigeration").Says(source, "primary_category", "Sensor")
                    .Says(source, "msrp", "28.95");
            }

            return question;
        }

        Sure().Settle(policy).NeedsReview.ShouldBeFalse();
        Sure().Says(Encompass, "color", "white").Says(Marcone, "color", "black").Says(Reliable, "color", "red").Settle(policy).NeedsReview.ShouldBeTrue();
    }

    [Fact]
    public void Of_nothing_is_nothing()
    {
        var reached = new Question().Settle();
        reached.ConfidenceScore.ShouldBe(0m);
        reached.Attributes.ShouldAllBe(a => a.Value == null);
        reached.NeedsReview.ShouldBeTrue();
    }
}
