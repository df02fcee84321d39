using PartsCatalog.Contracts.Consensus;
using static PartsCatalog.Consensus.Engine.Tests.Question;

namespace PartsCatalog.Consensus.Engine.Tests.Trust;

public sealed class A_source_that_speaks_of_another_part
{
    [Fact]
    public void Counts_little_for_this_part_and_is_named()
    {
        var settled = Lost(Wrong: 5).Settle("finish");
        settled.Value!.Text.ShouldBe("gloss");
        settled.Confidence.ShouldBeLessThan(0.5m);
        settled.Reason!.ShouldEndWith("; MARCONE counts little: it is wrong about most of this part.");
    }

    [Fact]
    public void Is_not_found_by_one_disagreement()
    {
        var settled = Lost(Wrong: 1).Settle("finish");
        settled.Confidence.ShouldBe(new Question().Says(Marcone, "finish", "gloss").Settle("finish").Confidence);
        settled.Reason!.ShouldNotContain("counts little");
    }

    // Marcone alone states the finish; of five attributes that others state too it is wrong about so many.
    private static Question Lost(int Wrong)
    {
        (string Attribute, string True, string False)[] facts =
            [("color", "white", "black"), ("material", "plastic", "steel"), ("voltage", "120 V", "240 V"), ("weight_lbs", "1.2", "9.5"), ("terminal_count", "2", "7")];
        var question = new Question().Says(Marcone, "finish", "gloss");
        for (var i = 0; i < facts.Length; i++)
        {
            question.Says(Encompass, facts[i].Attribute, facts[i].True).Says(Reliable, facts[i].Attribute, facts[i].True)
                .Says(Marcone, facts[i].Attribute, i < Wrong ? facts[i].False : facts[i].True);
        }

        return question;
    }
}
