using PartsCatalog.AiValidator.Prompts;

namespace PartsCatalog.AiValidator.Tests.Prompts;

public sealed class APromptOfAModelFamily
{
    [Theory]
    [InlineData("openai")]
    [InlineData("grok")]
    public void Is_long_enough_to_be_cached_and_names_the_block_of_data(string family)
    {
        var set = PromptLibrary.Get(family, "v2");

        set.Full.Id.ShouldBe($"{family}/validate-v2+content-v2");
        set.Judging.Id.ShouldBe($"{family}/validate-v2");
        // Providers cache from 1,024 tokens of equal beginning on; English prose has at most 4.5 characters a token.
        Common(set.Full.Instructions, set.Judging.Instructions).ShouldBeGreaterThan(4608);
        set.Full.Instructions.ShouldContain("<claims>");
        set.Full.Instructions.ShouldContain("</claims>");
        set.Full.Repair.ShouldNotBeEmpty();
    }

    [Fact]
    public void Differs_from_family_to_family() =>
        PromptLibrary.Get("openai", "v2").Full.Instructions.ShouldNotBe(PromptLibrary.Get("grok", "v2").Full.Instructions);

    [Theory]
    [InlineData("openai")]
    [InlineData("grok")]
    public void Stays_to_be_had_in_its_earlier_version(string family) => PromptLibrary.Get(family, "v1").Full.Id.ShouldBe($"{family}/validate-v1");

    [Fact]
    public void Of_an_unknown_version_is_refused_with_those_there_are() =>
        Should.Throw<ArgumentException>(() => PromptLibrary.Get("openai", "v99")).Message.ShouldContain("Prompts/openai/validate-v1.txt");

    [Fact]
    public void Is_tried_on_its_share_of_the_parts_and_always_on_the_same()
    {
        var arms = new PromptArms(PromptLibrary.Get("openai", "v2"), PromptLibrary.Get("openai", "v1"), TrialShare: 0.25);
        var parts = Enumerable.Range(0, 4000).Select(i => $"GE:WR{i}").ToArray();

        var tried = parts.Where(part => arms.Of(part) == arms.Trial).ToArray();

        tried.Length.ShouldBeInRange(900, 1100);
        parts.Where(part => arms.Of(part) == arms.Trial).ShouldBe(tried);
        parts.Where(part => (arms with { Trial = null }).Of(part) != arms.Usual).ShouldBeEmpty();
    }

    private static int Common(string one, string other) => one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
}
