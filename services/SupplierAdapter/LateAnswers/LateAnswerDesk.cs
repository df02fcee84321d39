using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.SupplierAdapter.AnswerCache;
using PartsCatalog.SupplierAdapter.Querying;
using PartsCatalog.SupplierAdapter.RawResponses;

namespace PartsCatalog.SupplierAdapter.LateAnswers;

/// <summary>
/// Follows calls that missed their deadline, in a bounded number. One that answers after all is stored and published. Nothing depends on
/// it: what a stop of the process ends is not made up for.
/// </summary>
/// <param name="store">Raw answers.</param>
/// <param name="publisher">Where late answers go.</param>
/// <param name="cache">Answers that others may use.</param>
/// <param name="options">The bound.</param>
/// <param name="logger">Log.</param>
internal sealed class LateAnswerDesk(RawResponseStore store, DirectPublisher publisher, CachedAnswers cache, IOptions<LateAnswerOptions> options, ILogger<LateAnswerDesk> logger) : IHostedService
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RunningCall, Task> _followed = [];
    private bool _stopping;

    /// <summary>Calls that are followed now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _followed.Count;
            }
        }
    }

    /// <summary>Follows the calls of a lookup; those over the bound are ended.</summary>
    public void Follow(Guid sessionId, int attempt, IReadOnlyList<RunningCall> calls)
    {
        foreach (var call in calls)
        {
            lock (_lock)
            {
                if (!_stopping && _followed.Count < options.Value.Maximum)
                {
                    // Run on the pool: a call that is over already must not finish inside the lock, before it is entered.
                    _followed[call] = Task.Run(() => FollowAsync(sessionId, attempt, call));
                    continue;
                }
            }

            call.Abandon();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] rest;
        lock (_lock)
        {
            _stopping = true;
            foreach (var call in _followed.Keys)
            {
                call.Abandon();
            }

            rest = [.. _followed.Values];
        }

        await Task.WhenAll(rest).WaitAsync(cancellationToken);
    }

    // Nobody's claim: that of the lookup ended with it.
    private static string OwnerOf(Guid sessionId) => $"late:{sessionId:N}";

    private async Task FollowAsync(Guid sessionId, int attempt, RunningCall call)
    {
        try
        {
            var entry = await call.Completion;
            if (entry.Answer.Answered)
            {
                await store.SaveAsync(sessionId, attempt, [entry], CancellationToken.None);
                await cache.SettleAsync(call.Query, [(entry.Answer.Source, entry.Answer)], OwnerOf(sessionId));
                await publisher.PublishAsync(new SupplierAnsweredLate { SessionId = sessionId, Answer = entry.Answer }, CancellationToken.None);
                logger.LogInformation("{Supplier} answered late, after {Milliseconds} ms", call.Supplier, entry.Answer.DurationMs);
            }
        }
        catch (Exception problem)
        {
            // The boundary of a task that nobody awaits; the lookup ended without this answer, as it was told.
            logger.LogWarning(problem, "A late answer of {Supplier} was lost", call.Supplier);
        }
        finally
        {
            lock (_lock)
            {
                _followed.Remove(call);
            }
        }
    }
}
