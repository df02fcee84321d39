using static PartsCatalog.Consensus.Engine.Tests.Question;

namespace PartsCatalog.Consensus.Engine.Tests.Strategies;

public sealed class The_best_image
{
    [Fact]
    public void Comes_from_Amazon_then_Reliable_where_sizes_are_unknown()
    {
        var question = new Question().Says(Encompass, "primary_image_url", "https://e.com/1.jpg").Says(Reliable, "primary_image_url", "https://r.com/1.jpg");
        question.Settle("primary_image_url").Value!.Text.ShouldBe("https://r.com/1.jpg");
        question.Says(Amazon, "primary_image_url", "https://a.com/1.jpg").Settle("primary_image_url").Value!.Text.ShouldBe("https://a.com/1.jpg");
    }

    [Fact]
    public void Is_a_large_one_before_a_preferred_thumbnail()
    {
        var settled = new Question()
            .Says(Amazon, "primary_image_url", "https://a.com/1._SL160_.jpg").Says(Encompass, "primary_image_url", "https://e.com/1200x1200/1.jpg").Settle("primary_image_url");
        settled.Value!.Text.ShouldBe("https://e.com/1200x1200/1.jpg");
        settled.Rule.ShouldBe(Rules.BestImage);
    }

    [Fact]
    public void Is_never_a_placeholder_or_a_script()
    {
        var settled = new Question()
            .Says(Amazon, "primary_image_url", "https://a.com/no-image.jpg").Says(Reliable, "primary_image_url", "javascript:alert(1)")
            .Says(Encompass, "primary_image_url", "https://e.com/smallImage.jpg").Settle("primary_image_url");
        settled.Value!.Text.ShouldBe("https://e.com/smallImage.jpg");
        settled.Stated.Count(stated => stated.SetAside is not null).ShouldBe(2);
    }
}
