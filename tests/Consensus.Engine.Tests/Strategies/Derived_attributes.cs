using PartsCatalog.Contracts.Consensus;
using static PartsCatalog.Consensus.Engine.Tests.Question;

namespace PartsCatalog.Consensus.Engine.Tests.Strategies;

public sealed class Derived_attributes
{
    [Fact]
    public void High_and_low_price_are_the_ends_of_selling_prices_and_else_of_list_prices()
    {
        var reached = new Question()
            .Says(Encompass, "msrp", "28.95")
            .Says(Reliable, "current_selling_price", "26.10").Says(Reliable, "msrp", "33.00")
            .Says(Amazon, "current_selling_price", "24.99")
            .Settle();
        var high = reached.Attributes.Single(a => a.Attribute == "high_avg_price");
        high.Value!.Text.ShouldBe("28.95");
        high.Rule.ShouldBe(Rules.Derived);
        high.Reason.ShouldBe("The highest of 3 usual prices: 28.95 (ENCOMPASS); others: 24.99 (AMAZON), 26.10 (RELIABLE).");
        reached.Attributes.Single(a => a.Attribute == "low_avg_price").Value!.Text.ShouldBe("24.99");
    }

    [Fact]
    public void High_price_is_no_outlier() =>
        new Question().Says(Encompass, "msrp", "28.95").Says(Marcone, "msrp", "29.00").Says(Reliable, "msrp", "2895").Settle("high_avg_price").Value!.Text.ShouldBe("29.00");

    [Fact]
    public void Quantity_is_the_sum_of_the_sources()
    {
        var settled = new Question().Says(Encompass, "quantity_available", "12").Says(Marcone, "quantity_available", "30").Settle("quantity_available");
        settled.Value!.Text.ShouldBe("42");
        settled.Reason.ShouldBe("Sum over the sources: 12 (ENCOMPASS), 30 (MARCONE).");
        settled.Stated.ShouldAllBe(stated => stated.Chosen);
    }

    [Fact]
    public void Nothing_comes_of_nothing() => new Question().Settle("high_avg_price").Status.ShouldBe(AttributeStatus.NotFound);

    [Fact]
    public void The_specification_table_is_left_to_the_catalog()
    {
        var settled = new Question().Settle("spec_table");
        settled.Rule.ShouldBe(Rules.DerivedByCatalog);
        settled.Value.ShouldBeNull();
    }
}
