using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.TestSupport;

namespace PartsCatalog.FaultChecks;

/// <summary>
/// Asks for lookups at a steady rate, injects one fault in the midst, waits until all is quiet, and compares with what the same parts give without a
/// fault: each part is refreshed in calm, and a refresh that finds anything else than the record that stands was preceded by a wrong one.
/// </summary>
public sealed class FaultRun(SystemUnderTest system)
{
    private static readonly TimeSpan QuietLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan CalmLimit = TimeSpan.FromMinutes(2);

    /// <param name="fault">Name, for the table.</param>
    /// <param name="numbers">Parts that no run before has asked for.</param>
    /// <param name="pace">Time between two requests.</param>
    /// <param name="inject">Does the damage; called when a third of the requests are out. Ends when whatever it broke may mend.</param>
    public async Task<FaultVerdict> RunAsync(string fault, IReadOnlyList<string> numbers, TimeSpan pace, Func<Task> inject, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(inject);
        var deadBefore = (await system.DeadLettersAsync()).Count;
        var ledger = new LookupLedger(system);
        var third = numbers.Count / 3;
        await ledger.AskAsync(numbers.Take(third), pace, cancellationToken);
        var rest = ledger.AskAsync(numbers.Skip(third), pace, cancellationToken);
        await inject();
        var since = TimeProvider.System.GetTimestamp();
        await rest;
        var ends = await ledger.EndsAsync(QuietLimit);
        var recovery = TimeProvider.System.GetElapsedTime(since);
        await system.Application.WaitForHealthyAsync(QuietLimit, cancellationToken);
        var open = await QuietAsync();

        var details = ledger.Acknowledged.Where(promised => !ends.ContainsKey(promised.Key)).Select(promised => $"lost: {promised.Value} ({promised.Key})").ToList();
        var different = await DifferencesAsync(ledger, ends, cancellationToken);
        var letters = (await system.DeadLettersAsync()).Skip(deadBefore).ToList();
        var unexplained = letters.Count(letter => !HasReason(letter));
        return new FaultVerdict(
            fault,
            ledger.Attempted,
            ledger.Acknowledged.Count,
            ends.Values.Count(end => end.Status == "COMPLETED"),
            ledger.Acknowledged.Count - ends.Count,
            different.Count,
            await TwiceAsync(),
            open,
            letters.Count - unexplained,
            unexplained)
        {
            Recovery = recovery,
            Details = [.. details, .. different],
        };
    }

    /// <summary>Numbers that no other run uses; of the shape of GE's refrigeration parts, so that the simulators know them.</summary>
    public static IReadOnlyList<string> Numbers(int run, int count) => [.. Enumerable.Range(0, count).Select(index => $"WR{10 + (run % 80)}X{10000 + index}")];

    // Late answers settle a record again after its session ended: quiet is when no saga is open and no message is on its way.
    private async Task<long> QuietAsync()
    {
        var open = 0L;
        try
        {
            await Eventually.Async(
                async () =>
                {
                    open = await system.ScalarAsync<long>("lookupdb", "select count(*) from lookup_saga where current_state not in ('Completed', 'Failed')");
                    return open == 0 && await system.MessagesInQueuesAsync() == 0;
                },
                QuietLimit);
        }
        catch (TimeoutException)
        {
            // What is open then is the finding.
        }

        return open;
    }

    private async Task<List<string>> DifferencesAsync(LookupLedger ledger, IReadOnlyDictionary<Guid, SessionOutcome> ends, CancellationToken cancellationToken)
    {
        var numbers = ledger.Acknowledged.Values.Distinct().ToList();
        var before = new Dictionary<string, string?>();
        foreach (var number in numbers)
        {
            before[number] = await RecordAsync(number, cancellationToken);
        }

        var calm = new LookupLedger(system);
        foreach (var portion in numbers.Chunk(10))
        {
            await Task.WhenAll(portion.Select(number => calm.AskAsync(number, forceRefresh: true, cancellationToken)));
        }

        var expected = (await calm.EndsAsync(CalmLimit)).ToDictionary(end => calm.Acknowledged[end.Key], end => end.Value);
        var differences = new List<string>();
        foreach (var (session, end) in ends)
        {
            var number = ledger.Acknowledged[session];
            if (!expected.TryGetValue(number, out var calmly))
            {
                differences.Add($"{number}: the refresh in calm did not end");
            }
            else if (end.Status != calmly.Status || end.FailureReason != calmly.FailureReason)
            {
                differences.Add($"{number}: {end.Status} {end.FailureReason} under the fault, {calmly.Status} {calmly.FailureReason} in calm");
            }
            else if (!end.FailedSources.SequenceEqual(calmly.FailedSources))
            {
                differences.Add($"{number}: without {string.Join(", ", end.FailedSources)} under the fault, without {string.Join(", ", calmly.FailedSources)} in calm");
            }
        }

        foreach (var number in numbers)
        {
            if (await RecordAsync(number, cancellationToken) is var after && after != before[number])
            {
                differences.Add($"{number}: the record changed when it was refreshed in calm, from {before[number]} to {after}");
            }
        }

        return differences;
    }

    private async Task<string?> RecordAsync(string number, CancellationToken cancellationToken)
    {
        using var response = await system.Gateway.GetAsync(new Uri($"/v1/catalog/lookup/{number}", UriKind.Relative), cancellationToken);
        return response.IsSuccessStatusCode ? $"version {await VersionAsync(response, cancellationToken)}, {response.Headers.ETag?.Tag}" : null;
    }

    private static async Task<int> VersionAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("version").GetInt32();

    private async Task<int> TwiceAsync() => (int)await system.ScalarAsync<long>(
        "catalogdb",
        """
        select count(*) from master_catalog_versions v
        join master_catalog_versions earlier on earlier.catalog_id = v.catalog_id and earlier.version = v.version - 1
        where earlier.content_hash = v.content_hash
        """);

    private static bool HasReason(JsonElement letter) =>
        letter.GetProperty("properties").TryGetProperty("headers", out var headers)
        && headers.EnumerateObject().Any(header => header.Name is "x-reason" or "MT-Reason" or "x-death" && header.Value.ToString().Length > 0);
}
