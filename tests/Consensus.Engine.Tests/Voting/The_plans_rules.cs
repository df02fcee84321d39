using PartsCatalog.Contracts.Consensus;
using static PartsCatalog.Consensus.Engine.Tests.Question;
using static PartsCatalog.Contracts.Validation.ValidatorName;

namespace PartsCatalog.Consensus.Engine.Tests.Voting;

/// <summary>The plan's resolve_conflict (7.3), rule by rule.</summary>
public sealed class The_plans_rules
{
    private static Question TwoAgainstEachOther() => new Question().Says(Encompass, "voltage", "120 V").Says(Marcone, "voltage", "240 V");

    [Fact]
    public void Both_AIs_agree_so_their_value_is_taken()
    {
        var settled = TwoAgainstEachOther().Chooses(OpenAi, "voltage", "240 V").Chooses(Grok, "voltage", "240V", 0.8m).Settle("voltage");
        settled.Value!.Text.ShouldBe("240 V");
        settled.Rule.ShouldBe(Rules.AiConsensus);
        settled.Reason.ShouldBe("OPENAI (0.90) and GROK (0.80) both choose 240 V (MARCONE); against: 120 V (ENCOMPASS).");
    }

    [Fact]
    public void OpenAI_is_more_confident_by_more_than_the_margin()
    {
        var settled = TwoAgainstEachOther().Chooses(OpenAi, "voltage", "240 V", 0.95m).Chooses(Grok, "voltage", "120 V", 0.7m).Settle("voltage");
        settled.Value!.Text.ShouldBe("240 V");
        settled.Rule.ShouldBe(Rules.OpenAi);
        settled.Reason.ShouldBe("OPENAI (0.95) is surer than GROK (0.70) and chooses 240 V (MARCONE); against: 120 V (ENCOMPASS); GROK chooses 120 V (0.70).");
    }

    [Fact]
    public void Grok_is_more_confident_by_more_than_the_margin() =>
        TwoAgainstEachOther().Chooses(OpenAi, "voltage", "120 V", 0.5m).Chooses(Grok, "voltage", "240 V", 0.9m).Settle("voltage").Rule.ShouldBe(Rules.Grok);

    [Fact]
    public void A_difference_of_exactly_the_margin_is_a_tie()
    {
        var settled = TwoAgainstEachOther().Chooses(OpenAi, "voltage", "240 V", 0.9m).Chooses(Grok, "voltage", "120 V", 0.7m).Settle("voltage");
        settled.Rule.ShouldBe(Rules.SourcePriority);
        settled.Value!.Text.ShouldBe("120 V");
    }

    [Theory]
    [InlineData(Encompass, Marcone)]
    [InlineData(Marcone, Reliable)]
    [InlineData(Reliable, Amazon)]
    public void A_tie_goes_to_the_source_with_priority(string first, string second)
    {
        var settled = new Question().Says(second, "voltage", "240 V").Says(first, "voltage", "120 V").Settle("voltage");
        settled.Value!.Text.ShouldBe("120 V");
        settled.Rule.ShouldBe(Rules.SourcePriority);
        settled.Reason.ShouldBe($"{first} comes first by source priority: 120 V ({first}); against: 240 V ({second}).");
    }

    [Fact]
    public void Sources_without_a_priority_leave_it_unclear()
    {
        var settled = new Question().Says("ACME", "voltage", "240 V").Says("ZENITH", "voltage", "120 V").Settle("voltage");
        settled.Rule.ShouldBe(Rules.ValidationNeeded);
        settled.NeedsValidation.ShouldBeTrue();
        settled.Level.ShouldBe(ConfidenceLevel.Low);
    }

    [Fact]
    public void Four_sources_against_each_other_are_left_to_a_person()
    {
        var settled = new Question()
            .Says(Encompass, "voltage", "120 V").Says(Marcone, "voltage", "240 V").Says(Reliable, "voltage", "24 V").Says(Amazon, "voltage", "12 V")
            .Settle("voltage");
        settled.Confidence.ShouldBeLessThan(0.34m);
        settled.Rule.ShouldBe(Rules.ValidationNeeded);
        settled.NeedsValidation.ShouldBeTrue();
    }

    [Fact]
    public void One_AI_alone_is_surer_than_one_that_gave_no_word() =>
        TwoAgainstEachOther().Chooses(OpenAi, "voltage", "240 V").Fails(Grok).Settle("voltage").Rule.ShouldBe(Rules.OpenAi);

    [Fact]
    public void Sources_that_all_agree_are_unanimous()
    {
        var settled = new Question().Says(Encompass, "voltage", "120 V").Says(Amazon, "voltage", "120VAC").Settle("voltage");
        settled.Rule.ShouldBe(Rules.Unanimous);
        settled.Level.ShouldBe(ConfidenceLevel.High);
        settled.Reason.ShouldBe("All 2 sources state 120 V (AMAZON, ENCOMPASS).");
        settled.Stated.ShouldHaveSingleItem().By.Select(by => (by.Source, by.Text)).ShouldBe([(Amazon, "120VAC"), (Encompass, null)]);
    }

    [Fact]
    public void Three_sources_overrule_the_first_by_priority_and_the_rule_says_so()
    {
        var settled = new Question()
            .Says(Encompass, "voltage", "240 V").Says(Marcone, "voltage", "120 V").Says(Reliable, "voltage", "120 V").Says(Amazon, "voltage", "120 V")
            .Settle("voltage");
        settled.Value!.Text.ShouldBe("120 V");
        settled.Rule.ShouldBe(Rules.SourceTrust);
        settled.Reason!.ShouldContain("likelier than 240 V, which SOURCE_PRIORITY names; against: 240 V (ENCOMPASS)");
    }

    [Fact]
    public void Both_AIs_against_the_settled_value_call_for_a_person()
    {
        var settled = new Question()
            .Says(Encompass, "voltage", "120 V").Says(Marcone, "voltage", "120 V").Says(Reliable, "voltage", "120 V").Says(Amazon, "voltage", "240 V")
            .Chooses(OpenAi, "voltage", "240 V").Chooses(Grok, "voltage", "240 V").Settle("voltage");
        settled.Value!.Text.ShouldBe("120 V");
        settled.NeedsValidation.ShouldBeTrue();
    }
}
