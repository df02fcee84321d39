using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Consensus;
using static PartsCatalog.Consensus.Engine.Tests.Question;

namespace PartsCatalog.Consensus.Engine.Tests.Strategies;

public sealed class List_prices
{
    [Fact]
    public void Stated_alike_by_two_sources_overrule_the_middle()
    {
        var settled = new Question().Says(Encompass, "msrp", "24.10").Says(Marcone, "msrp", "19.99").Says(Amazon, "msrp", "24.10").Says(Reliable, "msrp", "21.50").Settle("msrp");
        settled.Value!.Text.ShouldBe("24.10");
        settled.Rule.ShouldBe(Rules.SourceTrust);
        settled.Reason!.ShouldContain("likelier than 21.50, which MEDIAN names");
        settled.Level.ShouldBe(ConfidenceLevel.High);
    }

    [Fact]
    public void Near_each_other_do_not_prove_each_other_right() =>
        new Question().Says(Encompass, "msrp", "28.95").Says(Marcone, "msrp", "30.00").Says(Reliable, "msrp", "31.50").Settle("msrp").Level.ShouldBe(ConfidenceLevel.Low);

    [Fact]
    public void Of_a_source_that_never_gives_one_yield_to_another_source()
    {
        var policy = ConsensusPolicy.Default.With(Trust.Learned.Of((Reliable, "msrp", 0.05), (Marcone, "msrp", 0.9)));
        var settled = new Question().Says(Reliable, "msrp", "21.50").Says(Marcone, "msrp", "24.10").Settle("msrp", policy);
        settled.Value!.Text.ShouldBe("24.10");
        new Question().Says(Reliable, "msrp", "21.50").Settle("msrp", policy).Level.ShouldBe(ConfidenceLevel.Low);
    }

    [Fact]
    public void That_lost_are_no_usual_price()
    {
        var reached = new Question().Says(Encompass, "msrp", "20.00").Says(Marcone, "msrp", "31.00").Says(Amazon, "msrp", "20.00").Settle();
        reached.Attributes.Single(a => a.Attribute == "high_avg_price").Value!.Text.ShouldBe("20.00");
    }

    [Fact]
    public void That_lost_are_usual_prices_of_a_source_that_means_what_it_sells_for()
    {
        var policy = ConsensusPolicy.Default.With(Trust.Learned.Of((Reliable, "msrp", 0.05)));
        var reached = new Question().Says(Encompass, "msrp", "20.00").Says(Marcone, "msrp", "20.00").Says(Reliable, "msrp", "16.00").Settle(policy);
        reached.Attributes.Single(a => a.Attribute == "low_avg_price").Value!.Text.ShouldBe("16.00");
    }
}
