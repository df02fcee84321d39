using PartsCatalog.TestSupport;

namespace PartsCatalog.FaultChecks;

/// <summary>Waits until nothing is under way: no open saga, no message in a queue, no row in an outbox. Late answers settle a record after its session ended.</summary>
internal sealed class Quiet(SystemUnderTest system)
{
    private static readonly string[] Outboxes = ["lookupdb", "catalogdb", "gatewaydb"];

    /// <summary>What is still open when it is quiet, or when the limit is over.</summary>
    public async Task<long> OpenAsync(TimeSpan within)
    {
        var open = 0L;
        try
        {
            await Eventually.Async(
                async () =>
                {
                    open = await system.ScalarAsync<long>("lookupdb", "select count(*) from lookup_saga where current_state not in ('Completed', 'Failed')");
                    foreach (var database in Outboxes)
                        open += await system.ScalarAsync<long>(database, "select count(*) from outbox");
                    if (open > 0 || await system.MessagesInQueuesAsync() is not { } messages)
                        return false;
                    open = messages;
                    return open == 0;
                },
                within);
        }
        catch (TimeoutException)
        {
            // What is open then is the finding.
        }

        return open;
    }
}
