using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Validation;
using static PartsCatalog.Consensus.Engine.Tests.Question;

namespace PartsCatalog.Consensus.Engine.Tests.Strategies;

public sealed class Median_of_prices
{
    [Fact]
    public void Is_the_middle_one()
    {
        var settled = new Question().Says(Encompass, "current_selling_price", "28.95").Says(Marcone, "current_selling_price", "30.00").Says(Amazon, "current_selling_price", "31.50").Settle("current_selling_price");
        settled.Value!.Text.ShouldBe("30.00");
        settled.Rule.ShouldBe(Rules.Median);
        settled.Level.ShouldBe(ConfidenceLevel.High);
        settled.Stated[0].Chosen.ShouldBeTrue();
        settled.Stated.Count(stated => stated.Chosen).ShouldBe(1);
    }

    [Fact]
    public void Leaves_out_what_lies_far_off()
    {
        var settled = new Question().Says(Encompass, "msrp", "28.95").Says(Marcone, "msrp", "29.50").Says(Reliable, "msrp", "2895").Settle("msrp");
        settled.Value!.Text.ShouldBe("28.95");
        settled.Reason!.ShouldStartWith("The middle of 3 stated values, 1 outlying left out: 28.95 (ENCOMPASS); also stated: 29.50 (MARCONE), 2895 (RELIABLE)");
    }

    [Fact]
    public void Keeps_to_stated_numbers_when_their_count_is_even()
    {
        var settled = new Question().Says(Encompass, "msrp", "20.00").Says(Amazon, "msrp", "30.00").Settle("msrp");
        settled.Value!.Text.ShouldBe("20.00", "Encompass weighs more than Amazon");
        settled.Level.ShouldBe(ConfidenceLevel.Low);
        settled.NeedsValidation.ShouldBeFalse("sources sell at prices of their own");
    }

    [Fact]
    public void Is_a_persons_matter_when_one_price_is_more_than_twice_the_other() =>
        new Question().Says(Encompass, "msrp", "20.00").Says(Amazon, "msrp", "41.00").Settle("msrp").NeedsValidation.ShouldBeTrue();

    [Fact]
    public void Of_one_price_is_that_price() =>
        new Question().Says(Amazon, "msrp", "28.95").Settle("msrp").Reason.ShouldBe("Only one value is stated: 28.95 (AMAZON).");

    [Fact]
    public void Of_one_seller_is_never_surely_the_usual_price()
    {
        var policy = ConsensusPolicy.Default.With(Trust.Learned.Of((Amazon, "current_selling_price", 0.98)));
        new Question().Says(Amazon, "current_selling_price", "24.99").Chooses(ValidatorName.OpenAi, "current_selling_price", "24.99").Settle("current_selling_price", policy)
            .Level.ShouldBe(ConfidenceLevel.Medium);
        new Question().Says(Amazon, "current_selling_price", "24.99").Says(Reliable, "current_selling_price", "25.50").Settle("current_selling_price", policy)
            .Level.ShouldBe(ConfidenceLevel.High);
    }

    [Fact]
    public void Counts_equal_prices_as_one() =>
        new Question().Says(Encompass, "msrp", "28.95").Says(Marcone, "msrp", "28.950").Settle("msrp").Stated.ShouldHaveSingleItem();

    [Fact]
    public void Does_not_count_a_price_of_zero()
    {
        var settled = new Question().Says(Encompass, "msrp", "0").Settle("msrp");
        settled.Status.ShouldBe(AttributeStatus.NotFound);
        settled.Rule.ShouldBe(Rules.AllSetAside);
        settled.Stated.ShouldHaveSingleItem().SetAside.ShouldBe("is under 0.01 USD");
    }
}
