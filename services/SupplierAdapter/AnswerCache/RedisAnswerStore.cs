using System.Globalization;
using PartsCatalog.ServiceDefaults.Caching;

namespace PartsCatalog.SupplierAdapter.AnswerCache;

/// <summary>Answers that all replicas share. One round trip claims for a whole lookup, another one settles it.</summary>
/// <param name="redis">Redis.</param>
internal sealed class RedisAnswerStore(IRedis redis) : IAnswerStore
{
    // KEYS: an answer and who asks for it, in turn. ARGV: owner, lease in milliseconds.
    private const string Claim =
        """
        local found = {}
        for i = 1, #KEYS, 2 do
            local answer = redis.call('GET', KEYS[i])
            if answer then
                found[#found + 1] = 'A' .. answer
            elseif redis.call('SET', KEYS[i + 1], ARGV[1], 'NX', 'PX', ARGV[2]) then
                found[#found + 1] = 'M'
            else
                found[#found + 1] = 'W'
            end
        end
        return found
        """;

    // ARGV: owner, lifetime in milliseconds, then the answers, empty for none.
    private const string Settle =
        """
        for i = 1, #KEYS, 2 do
            local answer = ARGV[2 + (i + 1) / 2]
            if answer ~= '' then redis.call('SET', KEYS[i], answer, 'PX', ARGV[2]) end
            if redis.call('GET', KEYS[i + 1]) == ARGV[1] then redis.call('DEL', KEYS[i + 1]) end
        end
        return { 1 }
        """;

    public async ValueTask<IReadOnlyList<AnswerClaim>?> ClaimAsync(IReadOnlyList<string> keys, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        var found = redis.IsAvailable ? await redis.EvaluateAsync(Claim, Keys(keys), [owner, Milliseconds(lease)], cancellationToken) : null;
        return found is null ? null : [.. found.Select(Read)];
    }

    public async ValueTask<bool> SettleAsync(IReadOnlyList<(string Key, string? Answer)> answers, string owner, TimeSpan lifetime, CancellationToken cancellationToken) =>
        redis.IsAvailable && await redis.EvaluateAsync(
            Settle,
            Keys(answers.Select(answer => answer.Key)),
            [owner, Milliseconds(lifetime), .. answers.Select(answer => answer.Answer ?? "")],
            cancellationToken) is not null;

    private static AnswerClaim Read(string? found) => found switch
    {
        ['A', .. var answer] => new AnswerClaim(answer, false),
        "M" => AnswerClaim.Mine,
        _ => AnswerClaim.Asking,
    };

    private static List<string> Keys(IEnumerable<string> keys) => [.. keys.SelectMany(key => new[] { key, key + ":asking" })];

    private static string Milliseconds(TimeSpan time) => ((long)Math.Ceiling(time.TotalMilliseconds)).ToString(CultureInfo.InvariantCulture);
}
