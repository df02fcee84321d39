using PartsCatalog.Contracts.Consensus;
using static PartsCatalog.Consensus.Engine.Tests.Question;
using static PartsCatalog.Contracts.Validation.ValidatorName;

namespace PartsCatalog.Consensus.Engine.Tests.Strategies;

public sealed class Linked_dimensions
{
    private static Question Box(Question question, string source, string? length, string? width, string? height)
    {
        foreach (var (attribute, value) in new[] { ("box_length_in", length), ("box_width_in", width), ("box_height_in", height) })
        {
            if (value is not null)
            {
                question.Says(source, attribute, value);
            }
        }

        return question;
    }

    private static string?[] BoxOf(ConsensusReached reached) =>
        [.. new[] { "box_length_in", "box_width_in", "box_height_in" }.Select(name => reached.Attributes.Single(a => a.Attribute == name).Value?.Text)];

    [Fact]
    public void Come_from_one_source_though_each_alone_would_be_chosen_otherwise()
    {
        // Two sources agree on each side, never on the same ones: a vote by side would make a box that nobody stated.
        var question = new Question();
        Box(question, Encompass, "10", "8", "4");
        Box(question, Marcone, "10", "5", "2");
        Box(question, Amazon, "6", "5", "4");
        BoxOf(question.Settle()).ShouldBe(["10", "8", "4"]);
    }

    [Fact]
    public void Agree_also_when_the_sides_are_in_another_order()
    {
        var question = Box(Box(Box(new Question(), Encompass, "20", "10", "9"), Marcone, "4", "8", "10"), Amazon, "10", "8", "4");
        var reached = question.Settle();
        BoxOf(reached).ShouldBe(["4", "8", "10"]);
        reached.Attributes.Single(a => a.Attribute == "box_length_in").Rule.ShouldBe(Rules.SourceTrust);
    }

    [Fact]
    public void Are_all_left_out_when_one_is_of_an_unknown_scale()
    {
        var question = Box(Box(new Question(), Encompass, "6000", "100", "4"), Amazon, "6", "5", "4");
        var reached = question.Settle();
        BoxOf(reached).ShouldBe(["6", "5", "4"]);
        reached.Attributes.Single(a => a.Attribute == "box_width_in").Stated.Single(stated => stated.SetAside is not null).By[0].Source.ShouldBe(Encompass);
    }

    [Fact]
    public void Prefer_a_source_that_states_them_all()
    {
        var question = Box(Box(new Question(), Encompass, "12", "9", null), Amazon, "6", "5", "4");
        BoxOf(question.Settle()).ShouldBe(["6", "5", "4"]);
    }

    [Fact]
    public void Are_taken_in_part_when_nobody_states_them_all()
    {
        var question = Box(Box(new Question(), Encompass, "12", "9", null), Amazon, null, null, "4");
        var reached = question.Settle();
        BoxOf(reached).ShouldBe(["12", "9", null]);
        var height = reached.Attributes.Single(a => a.Attribute == "box_height_in");
        height.Status.ShouldBe(AttributeStatus.NotFound);
        height.Reason!.ShouldStartWith("ENCOMPASS, whose values are taken together, does not state it.");
        height.Stated.ShouldHaveSingleItem().Value.Text.ShouldBe("4");
    }

    [Fact]
    public void Follow_the_AIs_only_as_a_whole()
    {
        var question = Box(Box(new Question(), Encompass, "10", "8", "4"), Marcone, "6", "5", "2")
            .Chooses(OpenAi, "box_length_in", "6").Chooses(OpenAi, "box_width_in", "5").Chooses(OpenAi, "box_height_in", "2")
            .Chooses(Grok, "box_length_in", "6").Chooses(Grok, "box_width_in", "5").Chooses(Grok, "box_height_in", "2");
        var reached = question.Settle();
        BoxOf(reached).ShouldBe(["6", "5", "2"]);
        reached.Attributes.Single(a => a.Attribute == "box_height_in").Rule.ShouldBe(Rules.AiConsensus);
    }

    [Fact]
    public void Are_not_mixed_by_an_AI_that_mixes_them()
    {
        var question = Box(Box(new Question(), Encompass, "10", "8", "4"), Marcone, "6", "5", "2")
            .Chooses(OpenAi, "box_length_in", "6").Chooses(OpenAi, "box_width_in", "8").Chooses(OpenAi, "box_height_in", "2");
        BoxOf(question.Settle()).ShouldBe(["10", "8", "4"]);
    }

    [Fact]
    public void Name_the_whole_group_in_the_reason() =>
        Box(Box(new Question(), Encompass, "10", "8", "4"), Marcone, "6", "5", "2").Settle("box_width_in").Reason
            .ShouldBe("ENCOMPASS comes first by source priority: 10 x 8 x 4 (ENCOMPASS); against: 6 x 5 x 2 (MARCONE).");
}
