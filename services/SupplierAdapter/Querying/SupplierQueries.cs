using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.AnswerCache;
using PartsCatalog.SupplierAdapter.RawResponses;
using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>
/// Answers a lookup: asks all suppliers at once, stores what they said in one commit, and says it. An attempt that was answered is answered the same again, from the store,
/// as its answer may have gone to some and not to all; a further attempt asks those suppliers again that have not answered the session yet.
/// </summary>
/// <param name="desks">One a supplier.</param>
/// <param name="store">Raw answers.</param>
/// <param name="cache">Answers of other lookups.</param>
internal sealed class SupplierQueries(IEnumerable<SupplierDesk> desks, RawResponseStore store, CachedAnswers cache)
{
    private readonly SupplierDesk[] _desks = [.. desks.OrderBy(desk => desk.Name)];

    /// <summary>Answers the lookup. Never fails for a supplier's sake.</summary>
    public async Task<LookupAnswer> AnswerAsync(QuerySuppliers lookup, CancellationToken cancellationToken)
    {
        // Every door has checked the number; one that is none all the same can only be a defect upstream, and every supplier gets that as its reason.
        if (!PartNumber.TryParse(lookup.PartNumber, out var number, out var problem))
        {
            var at = store.Now;
            return new LookupAnswer(Message(lookup, _desks.Select(desk => new SupplierAnswer { Source = desk.Name, Outcome = SupplierOutcome.NotAsked, AskedAt = at, DurationMs = 0, Error = $"The part number {problem}." })), Task.CompletedTask, []);
        }

        var known = await store.FindToldAsync(lookup.SessionId, lookup.Attempt, cancellationToken);
        var query = new PartQuery(number, lookup.Manufacturer);
        var open = _desks.Where(desk => !known.ContainsKey(desk.Name)).ToArray();
        var (entries, settling) = cache.IsOn
            ? await AskOrReuseAsync(open, lookup, query, cancellationToken)
            : (await AskAsync(open, lookup, query, cancellationToken), Task.CompletedTask);
        return new LookupAnswer(
            Message(lookup, entries.Select(entry => entry.Answer).Concat(known.Values.Select(Told))),
            Task.WhenAll(settling, store.SaveAsync(lookup.SessionId, lookup.Attempt, entries, cancellationToken)),
            [.. entries.Select(entry => entry.StillRunning).OfType<RunningCall>()]);
    }

    // A lookup that goes round the cache makes its answers known to those that do not.
    private async Task<(SupplierEntry[] Entries, Task Settling)> AskOrReuseAsync(SupplierDesk[] desks, QuerySuppliers lookup, PartQuery query, CancellationToken cancellationToken)
    {
        var owner = Guid.NewGuid().ToString("N");
        var usable = desks.Where(desk => desk.Options.IsUsable).ToArray();
        IReadOnlyDictionary<SupplierName, SupplierAnswer> kept = new Dictionary<SupplierName, SupplierAnswer>();
        if (!lookup.ForceRefresh && usable.Length > 0)
        {
            kept = await cache.FindAsync(query, [.. usable.Select(desk => desk.Name)], owner, usable.Max(desk => desk.Patience(lookup.Priority)), cancellationToken);
        }

        var asked = Array.FindAll(desks, desk => !kept.ContainsKey(desk.Name));
        SupplierEntry[] entries;
        try
        {
            entries = await AskAsync(asked, lookup, query, cancellationToken);
        }
        catch
        {
            // Others are not to wait for what does not come.
            await cache.SettleAsync(query, asked.Select(desk => (desk.Name, (SupplierAnswer?)null)), owner);
            throw;
        }

        var settling = cache.SettleAsync(query, entries.Select(entry => (entry.Answer.Source, (SupplierAnswer?)entry.Answer)), owner);
        return ([.. entries, .. desks.Where(desk => kept.ContainsKey(desk.Name)).Select(desk => desk.Kept(kept[desk.Name]))], settling);
    }

    private static async Task<SupplierEntry[]> AskAsync(SupplierDesk[] desks, QuerySuppliers lookup, PartQuery query, CancellationToken cancellationToken)
    {
        var entries = await Task.WhenAll(desks.Select(desk => desk.AskAsync(query, lookup.Priority, cancellationToken)));
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = await UseIfDoneAsync(entries[i]);
        }

        return entries;
    }

    // While others were waited for, one that had missed its deadline may have answered: then it is not late.
    private static async Task<SupplierEntry> UseIfDoneAsync(SupplierEntry entry) =>
        entry.StillRunning is { Completion.IsCompleted: true } call ? await call.Completion : entry;

    // Whether a supplier is in use is its configuration's to say, and not kept.
    private SupplierAnswer Told(SupplierAnswer answer) => answer.Outcome == SupplierOutcome.NotAsked
        ? answer with { NotInUse = !Array.Exists(_desks, desk => desk.Name == answer.Source && desk.Options.IsUsable) }
        : answer;

    private static SuppliersAnswered Message(QuerySuppliers lookup, IEnumerable<SupplierAnswer> answers) => new()
    {
        SessionId = lookup.SessionId,
        Attempt = lookup.Attempt,
        Answers = [.. answers.OrderBy(answer => answer.Source)],
    };
}
