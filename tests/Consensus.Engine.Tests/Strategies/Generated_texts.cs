using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Validation;
using static PartsCatalog.Consensus.Engine.Tests.Question;
using static PartsCatalog.Contracts.Validation.ValidatorName;

namespace PartsCatalog.Consensus.Engine.Tests.Strategies;

public sealed class Generated_texts
{
    private const string GoodTitle = "GE WR55X10025 Refrigerator Temperature Sensor, Fresh Food";

    private static string Description(string end = "") =>
        "The GE WR55X10025 temperature sensor " + string.Join(' ', Enumerable.Repeat("reports the temperature of the compartment", 40)) + end;

    [Fact]
    public void Are_taken_when_they_pass_and_are_marked()
    {
        var reached = new Question().Says(Encompass, "part_title", "SENSOR TEMP FF").Writes(OpenAi, GoodTitle, Description()).Settle();
        var title = reached.Attributes.Single(a => a.Attribute == "part_title");
        title.Value!.Text.ShouldBe(GoodTitle);
        title.Rule.ShouldBe(Rules.AiText);
        title.Level.ShouldBe(ConfidenceLevel.Medium);
        title.Stated[0].By.ShouldHaveSingleItem().Source.ShouldBe("OPENAI");
        title.Stated[1].Value.Text.ShouldBe("SENSOR TEMP FF");
        reached.Content!.TitleSource.ShouldBe(OpenAi);
        reached.Content.Description.ShouldBe(Description());
    }

    [Theory]
    [InlineData("GE sensor", "has 9 characters; expected 50 to 100")]
    [InlineData("WR55X10025 Refrigerator Temperature Sensor for Fresh Food", "does not name the manufacturer")]
    [InlineData("GE WR55X10025 Temperature Sensor <b>buy at our shop now</b>", "has markup, a link or invisible characters")]
    [InlineData("GE WR55X10025 Temperature Sensor at www.elsewhere.example now", "has markup, a link or invisible characters")]
    [InlineData("GE WR55X10025 Temperature Sensor\u202e for refrigerators and more", "has markup, a link or invisible characters")]
    public void Are_refused_with_the_reason(string title, string fault)
    {
        var reached = new Question().Says(Encompass, "part_title", "SENSOR TEMP FF").Writes(Grok, title).Settle();
        var settled = reached.Attributes.Single(a => a.Attribute == "part_title");
        settled.Value!.Text.ShouldBe("SENSOR TEMP FF");
        settled.Rule.ShouldBe(Rules.SupplierText);
        settled.Reason!.ShouldContain($"that of GROK was not taken: it {fault}");
        reached.Content.ShouldBeNull();
    }

    [Fact]
    public void Of_a_link_in_the_description_leave_the_suppliers() =>
        new Question().Says(Reliable, "long_description", "A sensor.").Writes(OpenAi, GoodTitle, Description(" https://evil.example"))
            .Settle("long_description").Value!.Text.ShouldBe("A sensor.");

    [Fact]
    public void Are_the_better_of_two()
    {
        var reached = new Question().Writes(OpenAi, "GE Refrigerator Temperature Sensor for the Fresh Food Section").Writes(Grok, GoodTitle).Settle();
        reached.Content!.Title.ShouldBe(GoodTitle);
        reached.Content.TitleSource.ShouldBe(Grok);
    }

    [Fact]
    public void Of_equal_quality_come_from_the_surer_AI() =>
        new Question().Writes(OpenAi, GoodTitle, partMatch: 0.5m).Writes(Grok, GoodTitle + " 2", partMatch: 0.9m).Settle().Content!.TitleSource.ShouldBe(Grok);

    [Fact]
    public void Are_the_suppliers_when_no_AI_judged()
    {
        var reached = new Question()
            .Says(Encompass, "part_title", "SENSOR TEMP FF").Says(Amazon, "part_title", "GE WR55X10025 Temperature Sensor for Refrigerator")
            .Fails(OpenAi).Settle();
        reached.Attributes.Single(a => a.Attribute == "part_title").Value!.Text.ShouldBe("GE WR55X10025 Temperature Sensor for Refrigerator");
        reached.Content.ShouldBeNull();
    }
}
