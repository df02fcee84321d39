using System.ClientModel;
using Microsoft.Extensions.Options;
using Npgsql;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>Looks after one AI's part of the lookups that wait: gathers, submits, polls, takes up, and asks directly what no batch answers. One replica at a time.</summary>
internal sealed class BatchKeeper(
    NpgsqlDataSource database, AiJudges judges, OpenBatches batches, DirectRequests requests, BatchGathering gathering, BatchSubmission submission, BatchUptake uptake,
    DirectAsking asking, IOptions<AiOptions> options, TimeProvider clock, ILogger<BatchKeeper> log)
{
    private readonly Dictionary<ValidatorName, BatchCalls> _calls = judges.All.ToDictionary(judge => judge.Name, judge => new BatchCalls(judge.Options));

    /// <summary>Whether a failure is the provider's or the way's to it, to be tried again at the next look; all else is ours.</summary>
    public static bool IsOfProvider(Exception failure, CancellationToken cancellationToken) => failure switch
    {
        ClientResultException or HttpRequestException or IOException or InvalidDataException => true,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    /// <summary>One look; true when there may be more to do at once.</summary>
    public async Task<bool> LookAsync(ValidatorName name, CancellationToken cancellationToken)
    {
        await using var turn = await BatchLock.TryTakeAsync(database, name.ToString(), cancellationToken);
        if (turn is null)
        {
            return false;
        }

        if (options.Value.Mode == AiMode.Off || judges.All.FirstOrDefault(judge => judge.Name == name) is not { } judge)
        {
            await requests.AbandonAsync(name, cancellationToken);
            return false;
        }

        var batch = judge.Options.Batch;
        await requests.HurryAsync(name, batch.Enabled ? clock.GetUtcNow() + batch.Leeway : DateTimeOffset.MaxValue, cancellationToken);
        foreach (var open in await batches.ReadAsync(name, cancellationToken))
        {
            await AdvanceAsync(open, judge, cancellationToken);
        }

        var gathered = batch.Enabled ? await gathering.GatherAsync(judge, cancellationToken) : null;
        if (gathered is not null)
        {
            await AdvanceAsync(gathered, judge, cancellationToken);
        }

        var isMoreUnread = await uptake.TakeUpUnreadAsync(judge, cancellationToken);
        return await asking.AskAsync(judge, cancellationToken) || isMoreUnread || gathered is not null;
    }

    private async Task AdvanceAsync(OpenBatch batch, AiJudge judge, CancellationToken cancellationToken)
    {
        try
        {
            if (batch.State == BatchState.Created)
            {
                await PollAsync(batch, judge, cancellationToken);
            }
            else if (clock.GetUtcNow() >= batch.GiveUpAt)
            {
                await GiveUpAsync(batch, judge, cancellationToken);
            }
            else
            {
                await submission.SubmitAsync(batch, judge, _calls[judge.Name], cancellationToken);
            }
        }
        catch (Exception failure) when (IsOfProvider(failure, cancellationToken))
        {
            log.LogWarning(failure, "Batch {Batch} of {Validator} could not be brought on; it is tried again", batch.Id, judge.Name);
            if (IsHopeless(batch, failure) || clock.GetUtcNow() >= LastMoment(batch, judge))
            {
                var isUnpaid = await IsUnknownToProviderAsync(batch, judge, cancellationToken);
                await CloseAsync(batch, judge, ChatFailure.Describe(failure), isUnpaid, cancellationToken);
            }
        }
    }

    private async Task GiveUpAsync(OpenBatch batch, AiJudge judge, CancellationToken cancellationToken)
    {
        if (batch.State == BatchState.Uploaded && await _calls[judge.Name].FindAsync(batch.FileId!, cancellationToken) is { } providerId)
        {
            // Created without our hearing of it: late like any other, from the next look on, which judges failures by what is known now.
            await batches.CreatedAsync(batch, providerId, cancellationToken);
            return;
        }

        await CloseAsync(batch, judge, "it could not be submitted in time", isUnpaid: true, cancellationToken);
    }

    private async Task<bool> IsUnknownToProviderAsync(OpenBatch batch, AiJudge judge, CancellationToken cancellationToken)
    {
        try
        {
            return batch.State == BatchState.Gathered
                || (batch.State == BatchState.Uploaded && await _calls[judge.Name].FindAsync(batch.FileId!, cancellationToken) is null);
        }
        catch (Exception failure) when (IsOfProvider(failure, cancellationToken))
        {
            log.LogWarning(failure, "Whether {Validator} has batch {Batch} could not be found out; its money stays spent", judge.Name, batch.Id);
            return false;
        }
    }

    private async Task PollAsync(OpenBatch batch, AiJudge judge, CancellationToken cancellationToken)
    {
        var calls = _calls[judge.Name];
        var status = await calls.StatusAsync(batch.ProviderId!, cancellationToken);
        var now = clock.GetUtcNow();
        if (status.IsFinal)
        {
            await uptake.TakeUpAsync(batch, status, judge, calls, cancellationToken);
        }
        else if (now >= batch.GiveUpAt)
        {
            // Also one that is closed at once, when nobody looked in time: the provider would go on answering it, and bill that.
            if (!status.IsCancelling)
            {
                log.LogWarning("Batch {Batch} of {Validator} is late ({Status}) and is cancelled", batch.Id, judge.Name, status.Name);
                await calls.CancelAsync(batch.ProviderId!, cancellationToken);
            }

            if (now >= LastMoment(batch, judge))
            {
                // The provider may bill what it has answered by now.
                await CloseAsync(batch, judge, $"it is still {status.Name}", isUnpaid: false, cancellationToken);
            }
        }
    }

    private async Task CloseAsync(OpenBatch batch, AiJudge judge, string why, bool isUnpaid, CancellationToken cancellationToken)
    {
        var left = await batches.CloseAsync(batch, isUnpaid, cancellationToken);
        log.LogError("Batch {Batch} of {Validator} is given up, {Why}; {Count} requests are asked directly", batch.Id, judge.Name, why, left);
    }

    // After a cancellation the provider has half of the leeway to say what it has answered; the other half is for asking directly.
    private static DateTimeOffset LastMoment(OpenBatch batch, AiJudge judge) => batch.GiveUpAt + (judge.Options.Batch.Leeway / 2);

    // A key that is refused may be put right while a batch runs; a batch that there is not will not come to be.
    private static bool IsHopeless(OpenBatch batch, Exception failure) => failure is ClientResultException { Status: >= 400 } refused
        && (batch.State == BatchState.Created ? refused.Status == StatusCodes.Status404NotFound : !ChatFailure.IsTransient(refused));
}
