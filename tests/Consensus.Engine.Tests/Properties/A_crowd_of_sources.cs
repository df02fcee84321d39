using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Tests.Properties;

public sealed class A_crowd_of_sources
{
    [Theory]
    [InlineData("color")]
    [InlineData("weight_lbs")]
    [InlineData("msrp")]
    [InlineData("operating_temp_max_f")]
    [InlineData("compatible_models")]
    public void Of_ten_thousand_is_settled(string attribute)
    {
        var question = new Question();
        for (var i = 0; i < 10_000; i++)
        {
            question.Says($"S{i}", attribute, attribute == "color" ? $"shade {i % 50}" : $"{(i % 50) + 100}");
        }

        var settled = question.Settle(attribute);
        settled.Status.ShouldBe(AttributeStatus.Found);
        settled.Reason!.Length.ShouldBeLessThan(2000);
    }

    [Theory]
    [InlineData("color")]
    [InlineData("msrp")]
    [InlineData("mpn")]
    [InlineData("primary_image_url")]
    [InlineData("features")]
    [InlineData("long_description")]
    public void May_state_a_megabyte_and_the_sane_value_is_settled(string attribute)
    {
        var sane = attribute switch { "msrp" => "28.95", "mpn" => "WR55X10025", "primary_image_url" => "https://a.com/1.jpg", _ => "white" };
        var settled = new Question().Says("MONSTER", attribute, new string('9', 1_000_000)).Says("ENCOMPASS", attribute, sane).Settle(attribute);
        settled.Value!.Items.ShouldBe([sane]);
        System.Text.Json.JsonSerializer.Serialize(settled, Contracts.Json.ContractJson.Options).Length.ShouldBeLessThan(10_000);
    }
}
