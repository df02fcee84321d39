using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using static PartsCatalog.Consensus.Engine.Tests.Question;
using static PartsCatalog.Contracts.Validation.ValidatorName;

namespace PartsCatalog.Consensus.Engine.Tests.Voting;

public sealed class Confidence
{
    [Theory]
    [InlineData(Encompass, "voltage")]
    [InlineData(Amazon, "voltage")]
    [InlineData(Amazon, "mpn")]
    [InlineData(Marcone, "discontinued")]
    [InlineData(Reliable, "part_type")]
    [InlineData("ACME", "color")]
    [InlineData(Encompass, "msrp")]
    [InlineData(Encompass, "compatible_models")]
    [InlineData(Encompass, "box_length_in")]
    [InlineData(Encompass, "primary_image_url")]
    [InlineData(Encompass, "high_avg_price")]
    public void Of_one_sources_word_is_that_sources_accuracy(string source, string attribute)
    {
        var value = attribute switch
        {
            "voltage" => "120 V",
            "discontinued" => "true",
            "part_type" => "OEM",
            "primary_image_url" => "https://x.com/a.jpg",
            "mpn" or "compatible_models" => "WR55X10025",
            "color" => "white",
            _ => "12.5",
        };
        var settled = new Question().Says(source, attribute, value).Settle(attribute);
        settled.Confidence.ShouldBe((decimal)TrustTable.Default[source].Of(AttributeRegistry.Get(attribute)));
    }

    [Fact]
    public void Grows_with_every_source_that_agrees()
    {
        var question = new Question().Says(Amazon, "color", "white").Says(Encompass, "color", "black");
        var before = question.Settle("color").Stated.Count;
        var one = new Question().Says(Amazon, "color", "white").Settle("color").Confidence;
        var two = new Question().Says(Amazon, "color", "white").Says(Reliable, "color", "white").Settle("color").Confidence;
        before.ShouldBe(2);
        two.ShouldBeGreaterThan(one);
    }

    [Fact]
    public void Falls_with_a_source_that_disagrees()
    {
        var alone = new Question().Says(Encompass, "color", "white").Settle("color");
        var disputed = new Question().Says(Encompass, "color", "white").Says(Amazon, "color", "black").Settle("color");
        disputed.Confidence.ShouldBeLessThan(alone.Confidence);
        disputed.Value!.Text.ShouldBe("white");
    }

    [Fact]
    public void Counts_an_AI_less_than_a_source()
    {
        var one = new Question().Says(Amazon, "color", "white");
        var withAi = new Question().Says(Amazon, "color", "white").Chooses(OpenAi, "color", "white", 1m).Settle("color").Confidence;
        var withSource = new Question().Says(Amazon, "color", "white").Says(Reliable, "color", "white").Settle("color").Confidence;
        withAi.ShouldBeGreaterThan(one.Settle("color").Confidence);
        withAi.ShouldBeLessThan(withSource);
    }

    [Fact]
    public void Counts_a_second_AI_less_than_the_first()
    {
        decimal With(params Contracts.Validation.ValidatorName[] validators)
        {
            var question = new Question().Says(Amazon, "color", "white");
            foreach (var validator in validators)
            {
                question.Chooses(validator, "color", "white", 0.9m);
            }

            return question.Settle("color").Confidence;
        }

        var first = With(OpenAi) - With();
        var second = With(OpenAi, Grok) - With(OpenAi);
        second.ShouldBeGreaterThan(0);
        second.ShouldBeLessThan(first);
    }

    [Fact]
    public void Of_one_weak_source_is_not_made_high_by_AIs_that_nod() =>
        new Question().Says(Amazon, "color", "white").Chooses(OpenAi, "color", "white", 0.95m).Chooses(Grok, "color", "white", 0.93m)
            .Settle("color").Level.ShouldBe(ConfidenceLevel.Medium);

    [Fact]
    public void Falls_when_an_AI_holds_no_claim_for_right()
    {
        var alone = new Question().Says(Amazon, "color", "white").Settle("color");
        var doubted = new Question().Says(Amazon, "color", "white").Chooses(OpenAi, "color", null).Settle("color");
        doubted.Confidence.ShouldBeLessThan(alone.Confidence);
        doubted.Value!.Text.ShouldBe("white");
        doubted.Reason!.ShouldContain("OPENAI holds no claim for right (0.90)");
    }

    [Fact]
    public void Is_never_certainty()
    {
        var question = new Question();
        for (var i = 0; i < 1000; i++)
        {
            question.Says($"S{i}", "color", "white");
        }

        question.Settle("color").Confidence.ShouldBe(0.995m);
    }

    [Fact]
    public void Alone_makes_the_level()
    {
        var trust = new TrustTable(new Dictionary<string, SourceAccuracy>
        {
            ["HIGH"] = new(0.9),
            ["MEDIUM"] = new(0.7),
            ["LOW"] = new(0.699),
        }, new SourceAccuracy(0.5));
        var policy = ConsensusPolicy.Default with { Trust = trust };
        new Question().Says("HIGH", "color", "white").Settle("color", policy).Level.ShouldBe(ConfidenceLevel.High);
        new Question().Says("MEDIUM", "color", "white").Settle("color", policy).Level.ShouldBe(ConfidenceLevel.Medium);
        new Question().Says("LOW", "color", "white").Settle("color", policy).Level.ShouldBe(ConfidenceLevel.Low);
    }

    [Fact]
    public void Uses_accuracy_learned_for_one_attribute_before_the_chapters()
    {
        var learned = new SourceAccuracy(0.8, byAttribute: new Dictionary<string, double> { ["color"] = 0.93 });
        var policy = ConsensusPolicy.Default with { Trust = new TrustTable(new Dictionary<string, SourceAccuracy> { [Encompass] = learned }, new SourceAccuracy(0.5)) };
        new Question().Says(Encompass, "color", "white").Settle("color", policy).Confidence.ShouldBe(0.93m);
        new Question().Says(Encompass, "finish", "gloss").Settle("finish", policy).Confidence.ShouldBe(0.8m);
    }

    [Fact]
    public void Shares_out_the_word_of_a_source_that_contradicts_itself()
    {
        var settled = new Question().Says(Encompass, "color", "white").Says(Encompass, "color", "black").Says(Amazon, "color", "black").Settle("color");
        settled.Value!.Text.ShouldBe("black");
        new Question().Says(Encompass, "color", "white").Says(Encompass, "color", "black").Settle("color").Confidence
            .ShouldBeLessThan(new Question().Says(Encompass, "color", "white").Settle("color").Confidence);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void Refuses_a_source_of_certain_accuracy(double accuracy) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SourceAccuracy(accuracy)).Message.ShouldContain("expected a share over 0 and under 1");
}
