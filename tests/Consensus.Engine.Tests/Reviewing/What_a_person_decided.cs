using FsCheck;
using FsCheck.Fluent;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Reviewing;
using PartsCatalog.Consensus.Engine.Tests.Properties;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using static PartsCatalog.Consensus.Engine.Tests.Question;

namespace PartsCatalog.Consensus.Engine.Tests.Reviewing;

public sealed class What_a_person_decided
{
    [Fact]
    public void Stands_against_all_sources_which_stay_visible()
    {
        var settled = Settle(new Question().Says(Encompass, "color", "white").Says(Marcone, "color", "white"), Decision("color", "black"));
        (settled.Value!.Text, settled.Rule, settled.Confidence, settled.Level).ShouldBe(("black", Rules.Reviewed, 1m, ConfidenceLevel.High));
        settled.Reason.ShouldBe("It is decided by jane on 2026-11-21: read off the part.");
        settled.Stated.Single(stated => stated.Chosen).By.Single().Source.ShouldBe(Rules.Person);
        settled.Stated.ShouldContain(stated => stated.Value.Text == "white" && stated.By.Count == 2);
    }

    [Fact]
    public void Has_the_sources_that_say_the_same_on_its_side() =>
        Settle(new Question().Says(Encompass, "weight_lbs", "1.20").Says(Marcone, "weight_lbs", "9"), Decision("weight_lbs", "1.2"))
            .Stated.Where(stated => stated.Chosen).SelectMany(stated => stated.By).Select(by => by.Source).ShouldBe([Rules.Person, Encompass]);

    [Fact]
    public void Latest_is_what_holds()
    {
        var decisions = new[] { Decision("color", "black"), Decision("color", "red", Asked.AddDays(3)), Decision("color", "blue", Asked.AddDays(2)) };
        ConsensusEngine.Settle(new Question().Build(), ConsensusPolicy.Default, decisions).Attributes.Single(a => a.Attribute == "color").Value!.Text.ShouldBe("red");
    }

    [Fact]
    public void Raises_the_overall_confidence()
    {
        var question = new Question().Says(Encompass, "mpn", "WR55X10025").Says(Encompass, "manufacturer", "GE").Says(Marcone, "manufacturer", "LG");
        ConsensusEngine.Settle(question.Build(), ConsensusPolicy.Default, [Decision("manufacturer", "GE")]).ConfidenceScore.ShouldBeGreaterThan(question.Settle().ConfidenceScore);
    }

    [Fact]
    public void Always_stands_whatever_is_said() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Questions.Any, ArbMap.Default.ArbFor<bool>(), (question, isNone) =>
        {
            PersonDecision[] decisions = [isNone ? Decision("voltage", null) : Decision("voltage", "120 V"), Decision("msrp", "19.99"), Decision("box_length_in", "3")];
            var attributes = ConsensusEngine.Settle(question, ConsensusPolicy.Default, decisions).Attributes.ToDictionary(settled => settled.Attribute);
            return attributes["msrp"] is { Value.Text: "19.99", Rule: Rules.Reviewed }
                && attributes["box_length_in"] is { Value.Text: "3", Status: AttributeStatus.Found }
                && (isNone ? attributes["voltage"] is { Status: AttributeStatus.NotApplicable, Value: null } : attributes["voltage"].Value!.Text == "120 V");
        }));

    [Theory]
    [InlineData("MARCONE says now what was decided", "white", "black", "black", false)]
    [InlineData("MARCONE says what it said", "white", "white", "black", false)]
    [InlineData("MARCONE says something third", "white", "green", "black", true)]
    [InlineData("MARCONE had said nothing", null, "green", "black", true)]
    [InlineData("MARCONE falls silent", "white", null, "black", false)]
    [InlineData("MARCONE writes it otherwise", "stainless steel", "Stainless-Steel", "black", false)]
    public void Is_contradicted_by_a_source_that_says_another_value_than_then(string why, string? then, string? now, string decided, bool expected) =>
        (SourceWords.Changed(Words(then), Words(now), Decision("color", decided), AttributeRegistry.Color, ConsensusPolicy.Default).Count == 1).ShouldBe(expected, why);

    [Theory]
    [InlineData("msrp", "twelve", "is no number")]
    [InlineData("msrp", "0", "is under 0.01 USD")]
    [InlineData("part_type", "OLD", "is none of")]
    [InlineData("upc_ean_gtin", "036000291453", "check digit")]
    [InlineData("color", "a\0b", "control characters")]
    [InlineData("color", "see http://x.com", "markup")]
    [InlineData("spec_table", "x", "is built by the catalog")]
    [InlineData("compatible_models", "ABC123", "is no list")]
    public void Is_held_to_the_registry(string attribute, string typed, string problem)
    {
        DecisionValue.Read(AttributeRegistry.Get(attribute), AttributeValue.Of(typed), ConsensusPolicy.Default, out var found).ShouldBeNull();
        found!.ShouldContain(problem);
    }

    private static IReadOnlyDictionary<string, string> Words(string? value) => SourceWords.Of(
        (value is null ? new Question() : new Question().Says(Marcone, "color", value)).Says(Encompass, "color", "red").Build(), AttributeRegistry.Color, ConsensusPolicy.Default);

    private static PersonDecision Decision(string attribute, string? value, DateTimeOffset? at = null) =>
        new(attribute, value is null ? null : AttributeValue.Of(value), "jane", at ?? Asked.AddDays(1), "read off the part");

    private static SettledAttribute Settle(Question question, PersonDecision decision) =>
        ConsensusEngine.Settle(question.Build(), ConsensusPolicy.Default, [decision]).Attributes.Single(settled => settled.Attribute == decision.Attribute);
}
