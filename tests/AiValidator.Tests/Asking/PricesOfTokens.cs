using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Asking;

public sealed class PricesOfTokens
{
    private static readonly TokenPrices Grok = new(Input: 2.00m, CachedInput: 0.50m, Output: 6.00m);

    [Fact]
    public void Are_per_million_with_cached_tokens_a_part_of_the_prompts()
    {
        // 1,500 × $2 + 1,000 × $0.50 + 800 × $6 = $3,000 + $500 + $4,800 per million.
        var usage = Grok.Add(new AiUsage(), promptTokens: 2500, cachedTokens: 1000, completionTokens: 800);

        usage.ShouldBe(new AiUsage { PromptTokens = 2500, CachedTokens = 1000, CompletionTokens = 800, CostUsd = 0.0083m });
    }

    [Fact]
    public void Add_up_over_the_calls_of_a_lookup()
    {
        var usage = Grok.Add(Grok.Add(new AiUsage(), 1000, 0, 100), 1000, 1000, 100);

        usage.ShouldBe(new AiUsage { PromptTokens = 2000, CachedTokens = 1000, CompletionTokens = 200, CostUsd = 0.0037m });
    }

    [Fact]
    public void Never_go_below_zero_when_a_provider_reports_nonsense() =>
        Grok.Add(new AiUsage(), 100, 5000, 0).ShouldBe(new AiUsage { PromptTokens = 100, CachedTokens = 100, CostUsd = 0.00005m });
}
