using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.RawResponses;
using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>
/// Answers a lookup: asks all suppliers at once, stores what they said in one commit, and says it. What a session was told once it is told
/// again, from the store; only suppliers that have not answered it yet are asked (again).
/// </summary>
/// <param name="desks">One a supplier.</param>
/// <param name="store">Raw answers.</param>
internal sealed class SupplierQueries(IEnumerable<SupplierDesk> desks, RawResponseStore store)
{
    private readonly SupplierDesk[] _desks = [.. desks.OrderBy(desk => desk.Name)];

    /// <summary>Answers the lookup. Never fails for a supplier's sake.</summary>
    public async Task<LookupAnswer> AnswerAsync(QuerySuppliers lookup, CancellationToken cancellationToken)
    {
        // Every door has checked the number; one that is none all the same can only be a defect upstream, and every supplier gets that as its reason.
        if (!PartNumber.TryParse(lookup.PartNumber, out var number, out var problem))
        {
            var at = store.Now;
            return new LookupAnswer(Message(lookup, _desks.Select(desk => new SupplierAnswer { Source = desk.Name, Outcome = SupplierOutcome.NotAsked, AskedAt = at, DurationMs = 0, Error = $"The part number {problem}." })), []);
        }

        var known = await store.FindAnsweredAsync(lookup.SessionId, cancellationToken);
        var query = new PartQuery(number, lookup.Manufacturer);
        var entries = await Task.WhenAll(_desks.Where(desk => !known.ContainsKey(desk.Name)).Select(desk => desk.AskAsync(query, lookup.Priority, cancellationToken)));
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = await UseIfDoneAsync(entries[i]);
        }

        await store.SaveAsync(lookup.SessionId, lookup.Attempt, entries, cancellationToken);
        return new LookupAnswer(
            Message(lookup, entries.Select(entry => entry.Answer).Concat(known.Values)),
            [.. entries.Select(entry => entry.StillRunning).OfType<RunningCall>()]);
    }

    // While others were waited for, one that had missed its deadline may have answered: then it is not late.
    private static async Task<SupplierEntry> UseIfDoneAsync(SupplierEntry entry) =>
        entry.StillRunning is { Completion.IsCompleted: true } call ? await call.Completion : entry;

    private static SuppliersAnswered Message(QuerySuppliers lookup, IEnumerable<SupplierAnswer> answers) => new()
    {
        SessionId = lookup.SessionId,
        Attempt = lookup.Attempt,
        Answers = [.. answers.OrderBy(answer => answer.Source)],
    };
}
