using PartsCatalog.Contracts.Consensus;
using static PartsCatalog.Consensus.Engine.Tests.Question;
using static PartsCatalog.Contracts.Validation.ValidatorName;

namespace PartsCatalog.Consensus.Engine.Tests.Strategies;

public sealed class Proposals_of_an_AI
{
    [Fact]
    public void Are_taken_marked_and_never_high_when_no_supplier_states_a_value()
    {
        var settled = new Question().Proposes(OpenAi, "primary_category", "Sensor", 1m).Proposes(Grok, "primary_category", "sensor", 1m).Settle("primary_category");
        settled.Status.ShouldBe(AttributeStatus.Found);
        settled.Rule.ShouldBe(Rules.AiProposal);
        settled.Level.ShouldNotBe(ConfidenceLevel.High);
        settled.Stated.ShouldHaveSingleItem().By.Select(by => by.Source).ShouldBe(["OPENAI", "GROK"]);
    }

    [Fact]
    public void Count_even_when_they_pose_as_a_choice() =>
        new Question().Chooses(OpenAi, "primary_category", "Sensor", 1m).Settle("primary_category").Rule.ShouldBe(Rules.AiProposal);

    [Fact]
    public void Never_replace_what_a_supplier_states()
    {
        var settled = new Question().Says(Amazon, "color", "white").Proposes(OpenAi, "color", "black", 1m).Proposes(Grok, "color", "black", 1m).Settle("color");
        settled.Value!.Text.ShouldBe("white");
        settled.NeedsValidation.ShouldBeTrue();
        settled.Stated.Where(stated => !stated.Chosen).SelectMany(stated => stated.By).Select(by => by.Source).ShouldBe(["OPENAI", "GROK"]);
    }

    [Fact]
    public void That_are_unsure_are_shown_and_not_taken()
    {
        var settled = new Question().Proposes(Grok, "primary_category", "Sensor", 0.6m).Settle("primary_category");
        settled.Status.ShouldBe(AttributeStatus.NotFound);
        settled.Stated.ShouldHaveSingleItem().Chosen.ShouldBeFalse();
    }

    [Fact]
    public void That_differ_go_to_a_person()
    {
        var settled = new Question().Proposes(OpenAi, "primary_category", "Sensor").Proposes(Grok, "primary_category", "Motor").Settle("primary_category");
        settled.Status.ShouldBe(AttributeStatus.NotFound);
        settled.Rule.ShouldBe(Rules.ValidationNeeded);
        settled.NeedsValidation.ShouldBeTrue();
    }

    [Theory]
    [InlineData("upc_ean_gtin", "036000291452")]
    [InlineData("mpn", "WR55X10025")]
    [InlineData("msrp", "28.95")]
    [InlineData("primary_image_url", "https://x.com/a.jpg")]
    [InlineData("compatible_models", "GSS25")]
    [InlineData("box_length_in", "5")]
    [InlineData("replaced_by_part_number", "WR55X10026")]
    public void Of_numbers_prices_addresses_and_linked_values_are_not_taken(string attribute, string value) =>
        new Question().Proposes(OpenAi, attribute, value, 1m).Proposes(Grok, attribute, value, 1m).Settle(attribute).Status.ShouldBe(AttributeStatus.NotFound);

    [Fact]
    public void Cannot_bring_back_what_was_set_aside() =>
        new Question().IsSetAside(Encompass, "weight_lbs", "12").Proposes(OpenAi, "weight_lbs", "12", 1m).Proposes(Grok, "weight_lbs", "12.0", 1m)
            .Settle("weight_lbs").Status.ShouldBe(AttributeStatus.NotFound);

    [Fact]
    public void With_markup_are_no_values() =>
        new Question().Proposes(OpenAi, "primary_category", "<a href=x>Sensor</a>", 1m).Settle("primary_category").Status.ShouldBe(AttributeStatus.NotFound);
}
