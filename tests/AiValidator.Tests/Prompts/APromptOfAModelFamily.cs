using PartsCatalog.AiValidator.Prompts;

namespace PartsCatalog.AiValidator.Tests.Prompts;

public sealed class APromptOfAModelFamily
{
    [Theory]
    [InlineData("openai")]
    [InlineData("grok")]
    public void Is_long_enough_to_be_cached_and_names_the_block_of_data(string family)
    {
        var prompt = PromptLibrary.Get(family, "v1");

        prompt.Id.ShouldBe($"{family}/validate-v1");
        // Providers cache from 1,024 tokens of equal beginning on; English prose has at most 4.5 characters a token.
        prompt.Instructions.Length.ShouldBeGreaterThan(1024 * 4);
        prompt.Instructions.ShouldContain("<claims>");
        prompt.Instructions.ShouldContain("</claims>");
        prompt.Repair.ShouldNotBeEmpty();
    }

    [Fact]
    public void Differs_from_family_to_family() =>
        PromptLibrary.Get("openai", "v1").Instructions.ShouldNotBe(PromptLibrary.Get("grok", "v1").Instructions);

    [Fact]
    public void Of_an_unknown_version_is_refused_with_those_there_are() =>
        Should.Throw<ArgumentException>(() => PromptLibrary.Get("openai", "v99")).Message.ShouldContain("Prompts/openai/validate-v1.txt");
}
