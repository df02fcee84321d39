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
}
