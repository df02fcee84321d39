using PartsCatalog.Contracts.Consensus;
using static PartsCatalog.Consensus.Engine.Tests.Question;
using static PartsCatalog.Contracts.Validation.ValidatorName;

namespace PartsCatalog.Consensus.Engine.Tests.Strategies;

public sealed class Union_of_lists
{
    [Fact]
    public void Orders_by_support_and_then_by_name()
    {
        var settled = new Question()
            .Says(Encompass, "compatible_models", "GSS25B", "DSS25A", "ZZZ100")
            .Says(Marcone, "compatible_models", "ZZZ100", "ABC123")
            .Settle("compatible_models");
        settled.Value!.Items.ShouldBe(["ZZZ100", "ABC123", "DSS25A", "GSS25B"]);
        settled.Rule.ShouldBe(Rules.Union);
        settled.Reason.ShouldBe("4 different items of the lists of ENCOMPASS, MARCONE; 1 stated by more than one source; best supported: ZZZ100.");
    }

    [Fact]
    public void Shows_items_by_who_supports_them()
    {
        var settled = new Question()
            .Says(Encompass, "compatible_models", "GSS25B", "DSS25A", "ZZZ100")
            .Says(Marcone, "compatible_models", "zzz-100", "ABC123")
            .Settle("compatible_models");
        settled.Stated.ShouldAllBe(stated => stated.Chosen);
        settled.Stated.Select(stated => (string.Join(',', stated.Value.Items), string.Join(',', stated.By.Select(by => by.Source))))
            .ShouldBe([("ZZZ100", "ENCOMPASS,MARCONE"), ("ABC123", "MARCONE"), ("DSS25A,GSS25B", "ENCOMPASS")]);
    }

    [Fact]
    public void Takes_two_spellings_for_one_item() =>
        new Question().Says(Encompass, "cross_reference_parts", "WD12X271").Says(Marcone, "cross_reference_parts", "WD12X0271")
            .Settle("cross_reference_parts").Value!.Items.ShouldBe(["WD12X271"]);

    [Fact]
    public void Sets_aside_single_items_that_are_none()
    {
        var settled = new Question().Says(Encompass, "compatible_models", "GSS25B", "see website", "").Settle("compatible_models");
        settled.Value!.Items.ShouldBe(["GSS25B"]);
        settled.Stated.Where(stated => stated.SetAside is not null).SelectMany(stated => stated.Value.Items).ShouldBe(["see website", ""]);
    }

    [Fact]
    public void Is_surer_of_items_that_an_AI_names()
    {
        var question = new Question().Says(Amazon, "related_symptoms", "Not cooling", "Leaking");
        var before = question.Settle("related_symptoms").Confidence;
        question.Chooses(OpenAi, "related_symptoms", "not cooling|leaking").Settle("related_symptoms").Confidence.ShouldBeGreaterThan(before);
    }

    [Fact]
    public void Takes_no_item_that_only_an_AI_names() =>
        new Question().Says(Amazon, "related_symptoms", "Not cooling").Proposes(OpenAi, "related_symptoms", "Not cooling|Explodes")
            .Settle("related_symptoms").Value!.Items.ShouldBe(["Not cooling"]);

    [Fact]
    public void Keeps_the_best_supported_of_too_many()
    {
        var settled = new Question()
            .Says(Encompass, "compatible_models", [.. Enumerable.Range(100, 6000).Select(i => $"M{i}")])
            .Says(Marcone, "compatible_models", "M6099")
            .Settle("compatible_models");
        settled.Value!.Items.Count.ShouldBe(5000);
        settled.Value.Items[0].ShouldBe("M6099");
        settled.Reason!.ShouldContain("the 5000 best supported are kept");
    }

    [Fact]
    public void Takes_sizes_of_one_gallery_image_for_one() =>
        new Question().Says(Amazon, "gallery_images", "https://m.media-amazon.com/images/I/41abc._SL500_.jpg", "https://m.media-amazon.com/images/I/41abc._SL1500_.jpg")
            .Settle("gallery_images").Value!.Items.Count.ShouldBe(1);

    [Fact]
    public void Of_one_source_says_so() =>
        new Question().Says(Reliable, "replaces_part_numbers", "WR50X10055").Settle("replaces_part_numbers").Reason.ShouldBe("1 item of the list of RELIABLE.");

    [Fact]
    public void Of_an_empty_list_is_not_found() =>
        new Question().Says(Encompass, "compatible_models").Settle("compatible_models").Status.ShouldBe(AttributeStatus.NotFound);
}
