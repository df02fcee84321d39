using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Trust;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Validation;
using static PartsCatalog.Consensus.Engine.Tests.Question;

namespace PartsCatalog.Consensus.Engine.Tests.Trust;

public sealed class What_was_learned
{
    [Fact]
    public void Overrules_a_plan_rule_and_names_itself()
    {
        var policy = ConsensusPolicy.Default.With(Learned.Of((Encompass, "color", 0.3), (Amazon, "color", 0.95)));
        var settled = new Question().Says(Encompass, "color", "white").Says(Amazon, "color", "black").Settle("color", policy);
        settled.Value!.Text.ShouldBe("black");
        settled.Rule.ShouldBe(Rules.LearnedTrust);
        settled.Reason!.ShouldStartWith("What was learned of its sources makes black (AMAZON) likelier than white, which SOURCE_PRIORITY names");
        new Question().Says(Encompass, "color", "white").Says(Amazon, "color", "black").Settle("color").Value!.Text.ShouldBe("white", "by the priors alone");
    }

    [Fact]
    public void Is_the_confidence_of_a_single_word_and_of_other_attributes_the_prior_stays()
    {
        var policy = ConsensusPolicy.Default.With(Learned.Of((Amazon, "color", 0.93)));
        new Question().Says(Amazon, "color", "white").Settle("color", policy).Confidence.ShouldBe(0.93m);
        new Question().Says(Amazon, "finish", "gloss").Settle("finish", policy).Confidence.ShouldBe(new Question().Says(Amazon, "finish", "gloss").Settle("finish").Confidence);
    }

    [Fact]
    public void Counts_sources_that_copy_each_other_nearly_once()
    {
        var question = new Question().Says(Marcone, "color", "white").Says(Reliable, "color", "white").Says(Amazon, "color", "black");
        var independent = question.Settle("color", ConsensusPolicy.Default.With(Learned.Of((Marcone, "color", 0.8), (Reliable, "color", 0.8))));
        var copying = question.Settle("color", ConsensusPolicy.Default.With(Learned.Copying(Reliable, Marcone, "color", 0.8, 0.95)));
        var alone = new Question().Says(Marcone, "color", "white").Says(Amazon, "color", "black").Settle("color", ConsensusPolicy.Default.With(Learned.Of((Marcone, "color", 0.8))));
        copying.Confidence.ShouldBeLessThan(independent.Confidence);
        (copying.Confidence - alone.Confidence).ShouldBeInRange(0m, 0.05m);
    }

    [Fact]
    public void Lets_a_copying_source_speak_for_itself_where_it_differs()
    {
        var policy = ConsensusPolicy.Default.With(Learned.Copying(Reliable, Marcone, "color", 0.8, 0.95));
        var settled = new Question().Says(Marcone, "color", "white").Says(Reliable, "color", "black").Settle("color", policy);
        settled.Stated.Count.ShouldBe(2);
        settled.Confidence.ShouldBeInRange(0.4m, 0.5m);
    }

    [Fact]
    public void Of_an_AI_makes_its_word_heavier_or_lighter()
    {
        decimal With(double accuracy) => new Question().Says(Encompass, "color", "white").Says(Marcone, "color", "black").Chooses(ValidatorName.Grok, "color", "white")
            .Settle("color", ConsensusPolicy.Default.With(new LearnedTrust(1, [], [new LearnedValidator(ValidatorName.Grok, accuracy, 100)]))).Confidence;

        With(0.95).ShouldBeGreaterThan(With(0.75));
        With(0.75).ShouldBeGreaterThan(With(0.55));
    }

    [Fact]
    public void Comes_to_nothing_when_it_is_taken_back() =>
        ConsensusPolicy.Default.With(Learned.Of((Amazon, "color", 0.2))).With(null).Trust[Amazon].Of(Contracts.Attributes.AttributeRegistry.Color)
            .ShouldBe(TrustTable.Default[Amazon].Of(Contracts.Attributes.AttributeRegistry.Color));
}
