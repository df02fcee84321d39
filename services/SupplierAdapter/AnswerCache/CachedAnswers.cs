using System.Text.Json;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults.Caching;
using PartsCatalog.SupplierAdapter.RawResponses;
using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.AnswerCache;

/// <summary>
/// What suppliers answered about a part lately, in Redis or, without it, in memory. However many ask for a part at the same time, each supplier is asked
/// once; the others wait for that answer.
/// </summary>
internal sealed class CachedAnswers
{
    // Short beside a supplier's answer, long beside a look into the store.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly RedisAnswerStore _redis;
    private readonly MemoryAnswerStore _memory;
    private readonly TimeSpan _lifetime;
    private readonly TimeProvider _clock;

    /// <summary>A cache over Redis and memory.</summary>
    public CachedAnswers(IRedis redis, IOptions<AnswerCacheOptions> options, TimeProvider clock)
    {
        _redis = new RedisAnswerStore(redis);
        _memory = new MemoryAnswerStore(options.Value.MaximumInMemory, clock);
        _lifetime = TimeSpan.FromMinutes(options.Value.Minutes);
        _clock = clock;
    }

    /// <summary>Whether answers are kept.</summary>
    public bool IsOn => _lifetime > TimeSpan.Zero;

    /// <summary>
    /// The answers of those suppliers that are kept, after waiting for those that somebody else is asking, at most <paramref name="patience"/>.
    /// The others are the caller's to ask.
    /// </summary>
    /// <param name="query">The part.</param>
    /// <param name="suppliers">Whose answers.</param>
    /// <param name="owner">Who asks: a name of this lookup.</param>
    /// <param name="patience">How long an answer can take; also how long the caller's own claim stands.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<SupplierName, SupplierAnswer>> FindAsync(
        PartQuery query, IReadOnlyList<SupplierName> suppliers, string owner, TimeSpan patience, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<SupplierName, SupplierAnswer>();
        var open = suppliers;
        var until = _clock.GetUtcNow() + patience;
        while (open.Count > 0)
        {
            var claims = await ClaimAsync([.. open.Select(supplier => Key(query, supplier))], owner, patience, cancellationToken);
            var asking = new List<SupplierName>();
            for (var i = 0; i < open.Count; i++)
            {
                if (claims[i].Answer is { } text && Read(text) is { } answer)
                {
                    answers[open[i]] = answer;
                }
                else if (!claims[i].IsMine)
                {
                    asking.Add(open[i]);
                }
            }

            open = _clock.GetUtcNow() < until ? asking : [];
            if (open.Count > 0)
            {
                await Task.Delay(BetweenLooks, _clock, cancellationToken);
            }
        }

        return answers;
    }

    /// <summary>Keeps what was answered, and lets others ask where nothing was.</summary>
    /// <param name="query">The part.</param>
    /// <param name="answers">The answers to the caller's own questions; null for one that came to nothing.</param>
    /// <param name="owner">As in <see cref="FindAsync"/>.</param>
    public async Task SettleAsync(PartQuery query, IEnumerable<(SupplierName Supplier, SupplierAnswer? Answer)> answers, string owner)
    {
        var settled = answers.Select(pair => (Key(query, pair.Supplier), pair.Answer is { Answered: true } answer ? Write(answer) : null)).ToArray();
        if (settled.Length == 0)
        {
            return;
        }

        // Which of the two was claimed from may have changed since; a claim on memory ends in any case.
        var kept = await _redis.SettleAsync(settled, owner, _lifetime, CancellationToken.None);
        await _memory.SettleAsync(kept ? [.. settled.Select(answer => (answer.Item1, (string?)null))] : settled, owner, _lifetime, CancellationToken.None);
    }

    private async ValueTask<IReadOnlyList<AnswerClaim>> ClaimAsync(IReadOnlyList<string> keys, string owner, TimeSpan lease, CancellationToken cancellationToken) =>
        await _redis.ClaimAsync(keys, owner, lease, cancellationToken) ?? (await _memory.ClaimAsync(keys, owner, lease, cancellationToken))!;

    // The braces keep the suppliers' answers about a part on one node of a cluster.
    private static string Key(PartQuery query, SupplierName supplier) => $"supplier:answer:{{{query.Number.Normalized}:{query.Manufacturer}}}:{supplier}";

    private static string Write(SupplierAnswer answer) => JsonSerializer.Serialize(answer, AdapterJson.Contracts.SupplierAnswer);

    // What another version of this program wrote may have another form; then it is asked for again.
    private static SupplierAnswer? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, AdapterJson.Contracts.SupplierAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
