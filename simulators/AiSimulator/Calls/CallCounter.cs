using PartsCatalog.AiSimulator.Completions;

namespace PartsCatalog.AiSimulator.Calls;

/// <summary>Counts calls by provider.</summary>
internal sealed class CallCounter(Providers providers)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ProviderCalls> _calls = new(StringComparer.Ordinal);

    public void Count(string provider, string outcome, Usage? usage = null)
    {
        lock (_gate)
        {
            var before = _calls.GetValueOrDefault(provider) ?? new ProviderCalls { Outcomes = new Dictionary<string, long>(StringComparer.Ordinal) };
            var outcomes = (Dictionary<string, long>)before.Outcomes;
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            _calls[provider] = before with
            {
                Total = before.Total + 1,
                PromptTokens = before.PromptTokens + (usage?.PromptTokens ?? 0),
                CachedTokens = before.CachedTokens + (usage?.CachedTokens ?? 0),
                CompletionTokens = before.CompletionTokens + (usage?.CompletionTokens ?? 0),
            };
        }
    }

    /// <summary>Counts what is no call: files, batches and what these answered.</summary>
    public void CountBatch(string provider, int files = 0, int batches = 0, int answers = 0)
    {
        lock (_gate)
        {
            var before = _calls.GetValueOrDefault(provider) ?? new ProviderCalls { Outcomes = new Dictionary<string, long>(StringComparer.Ordinal) };
            _calls[provider] = before with { Files = before.Files + files, Batches = before.Batches + batches, BatchAnswers = before.BatchAnswers + answers };
        }
    }

    /// <summary>The counts of every provider, also of those that were not called.</summary>
    public IReadOnlyDictionary<string, ProviderCalls> Snapshot()
    {
        lock (_gate)
        {
            return providers.All.ToDictionary(p => p.Name, p => Copy(_calls.GetValueOrDefault(p.Name) ?? new ProviderCalls()), StringComparer.Ordinal);
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _calls.Clear();
        }
    }

    private static ProviderCalls Copy(ProviderCalls calls) => calls with { Outcomes = new Dictionary<string, long>(calls.Outcomes, StringComparer.Ordinal) };
}
