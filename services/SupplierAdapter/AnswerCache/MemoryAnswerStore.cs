namespace PartsCatalog.SupplierAdapter.AnswerCache;

/// <summary>Answers of this process, a bounded number of them; the oldest go first.</summary>
/// <param name="maximum">Most answers.</param>
/// <param name="clock">Time.</param>
internal sealed class MemoryAnswerStore(int maximum, TimeProvider clock) : IAnswerStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Answer, DateTimeOffset Until)> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Owner, DateTimeOffset Until)> _asking = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public ValueTask<IReadOnlyList<AnswerClaim>?> ClaimAsync(IReadOnlyList<string> keys, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            return ValueTask.FromResult<IReadOnlyList<AnswerClaim>?>([.. keys.Select(key => Claim(key, owner, now, lease))]);
        }
    }

    public ValueTask<bool> SettleAsync(IReadOnlyList<(string Key, string? Answer)> answers, string owner, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var (key, answer) in answers)
            {
                if (_asking.TryGetValue(key, out var asking) && asking.Owner == owner)
                {
                    _asking.Remove(key);
                }

                if (answer is not null)
                {
                    Keep(key, answer, clock.GetUtcNow() + lifetime);
                }
            }
        }

        return ValueTask.FromResult(true);
    }

    private AnswerClaim Claim(string key, string owner, DateTimeOffset now, TimeSpan lease)
    {
        if (_answers.TryGetValue(key, out var kept) && kept.Until > now)
        {
            return new AnswerClaim(kept.Answer, false);
        }

        if (_asking.TryGetValue(key, out var asking) && asking.Until > now)
        {
            return AnswerClaim.Asking;
        }

        _asking[key] = (owner, now + lease);
        return AnswerClaim.Mine;
    }

    private void Keep(string key, string answer, DateTimeOffset until)
    {
        if (!_answers.ContainsKey(key))
        {
            while (_answers.Count >= maximum)
            {
                _answers.Remove(_order.Dequeue());
            }

            _order.Enqueue(key);
        }

        _answers[key] = (answer, until);
    }
}
