using PartsCatalog.Consensus.Engine.Explaining;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Tests.Trust;
using static PartsCatalog.Consensus.Engine.Tests.Question;

namespace PartsCatalog.Consensus.Engine.Tests.Explaining;

public sealed class An_explanation
{
    [Fact]
    public void Names_what_would_change_the_value_and_each_would()
    {
        var question = new Question().Says(Encompass, "color", "white").Says(Marcone, "color", "white").Says(Amazon, "color", "black");
        var explained = Of(question, "color");
        explained.WouldChange.Select(change => (change.If, change.Then.Value!.Text)).ShouldBe([("2 more independent sources said black", "black")]);

        question.Says("ANOTHER_1", "color", "black").Settle("color").Value!.Text.ShouldBe("white", "one more would not do");
        question.Says("ANOTHER_2", "color", "black").Settle("color").Value!.Text.ShouldBe("black", "two more do");
    }

    [Fact]
    public void Tells_learned_trust_from_priors_and_who_copies()
    {
        var policy = ConsensusPolicy.Default.With(Learned.Copying(Reliable, Marcone, "color", 0.8, 0.9));
        var claims = Of(new Question().Says(Marcone, "color", "white").Says(Reliable, "color", "white").Says(Amazon, "color", "white"), "color", policy)
            .Groups.SelectMany(group => group.Claims).ToDictionary(claim => claim.Source);
        (claims[Marcone].Basis, claims[Marcone].Accuracy, claims[Marcone].Copies).ShouldBe(("LEARNED", 0.8, null));
        claims[Reliable].Copies.ShouldBe(Marcone);
        claims[Amazon].Basis.ShouldBe("PRIOR");
    }

    [Fact]
    public void Has_no_alternative_where_nobody_says_otherwise() => Of(new Question().Says(Encompass, "color", "white"), "color").WouldChange.ShouldBeEmpty();

    private static AttributeExplanation Of(Question question, string attribute, ConsensusPolicy? policy = null) =>
        SettlementExplanation.Of(question.Build(), policy ?? ConsensusPolicy.Default, [], attribute).ShouldHaveSingleItem();
}
