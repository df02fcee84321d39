using System.Collections.Concurrent;

namespace PartsCatalog.AiSimulator.Completions;

/// <summary>
/// Which beginnings of prompts came before: as with the providers, from 1,024 equal tokens on, in steps of 128, for some minutes.
/// A token is taken as four characters.
/// </summary>
internal sealed class PromptCache(TimeProvider clock)
{
    private const int CharactersPerToken = 4;
    private const int FirstTokens = 1024;
    private const int StepTokens = 128;
    private const int MaximumEntries = 200_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<ulong, long> _seen = new();

    /// <summary>Tokens of the longest known beginning; the prompt's own beginnings are known from then on.</summary>
    public int Touch(string model, IReadOnlyList<ChatMessage> messages)
    {
        if (_seen.Count > MaximumEntries)
        {
            _seen.Clear();
        }

        var now = clock.GetTimestamp();
        var hash = Seed.Of(model);
        var (tokens, cached, pending) = (0, 0, FirstTokens * CharactersPerToken);
        foreach (var message in messages)
        {
            hash = Seed.Add(hash, message.Role);
            var rest = message.Text.AsSpan();
            while (rest.Length >= pending)
            {
                hash = Seed.Add(hash, rest[..pending]);
                rest = rest[pending..];
                tokens += tokens == 0 ? FirstTokens : StepTokens;
                pending = StepTokens * CharactersPerToken;
                if (IsKnown(hash, now))
                {
                    cached = tokens;
                }
            }

            hash = Seed.Add(hash, rest);
            pending -= rest.Length;
        }

        return cached;
    }

    private bool IsKnown(ulong hash, long now)
    {
        var known = _seen.TryGetValue(hash, out var last) && clock.GetElapsedTime(last, now) < Kept;
        _seen[hash] = now;
        return known;
    }
}
