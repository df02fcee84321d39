using PartsCatalog.Contracts.Consensus;
using static PartsCatalog.Consensus.Engine.Tests.Question;
using static PartsCatalog.Contracts.Validation.ValidatorName;

namespace PartsCatalog.Consensus.Engine.Tests.Strategies;

public sealed class Claims_set_aside
{
    [Fact]
    public void Are_shown_with_the_reason_and_do_not_count()
    {
        var settled = new Question().IsSetAside(Encompass, "weight_lbs", "600").Says(Amazon, "weight_lbs", "0.2").Settle("weight_lbs");
        settled.Value!.Text.ShouldBe("0.2");
        settled.Rule.ShouldBe(Rules.SingleSource);
        settled.Reason.ShouldBe("Only one source states a value: 0.2 (AMAZON); set aside: 600 (ENCOMPASS: scale unknown).");
        settled.Stated[^1].SetAside.ShouldBe("scale unknown");
        settled.Stated[^1].Chosen.ShouldBeFalse();
    }

    [Fact]
    public void Do_not_win_by_the_word_of_both_AIs()
    {
        var settled = new Question().IsSetAside(Encompass, "weight_lbs", "600").Says(Amazon, "weight_lbs", "0.2")
            .Chooses(OpenAi, "weight_lbs", "600").Chooses(Grok, "weight_lbs", "600").Settle("weight_lbs");
        settled.Value!.Text.ShouldBe("0.2");
        settled.NeedsValidation.ShouldBeTrue();
    }

    [Fact]
    public void Alone_leave_the_attribute_not_found()
    {
        var settled = new Question().IsSetAside(Encompass, "weight_lbs", "600").Settle("weight_lbs");
        settled.Status.ShouldBe(AttributeStatus.NotFound);
        settled.Rule.ShouldBe(Rules.AllSetAside);
        settled.Confidence.ShouldBe(0m);
    }

    [Fact]
    public void Are_cut_when_they_are_huge()
    {
        var settled = new Question().Says(Encompass, "color", new string('x', 1_000_000)).Settle("color");
        settled.Stated.ShouldHaveSingleItem().Value.Text.Length.ShouldBeLessThan(600);
        settled.Reason!.Length.ShouldBeLessThan(400);
    }
}
