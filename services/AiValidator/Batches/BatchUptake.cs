using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>
/// Takes up what a batch has answered, some lines at a time, each by its custom_id and once. An answer is checked as a direct one; one that does not hold is sent
/// back directly, and what got no answer is asked directly.
/// </summary>
internal sealed class BatchUptake(OpenBatches batches, AiTelemetry telemetry, TimeProvider clock, ILogger<BatchUptake> log)
{
    private const int LinesAtATime = 100;
    private const int FrameBytes = 65_536;
    private const long MaximumBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>Takes up all of a batch that has come to its end.</summary>
    public async Task TakeUpAsync(OpenBatch batch, ProviderStatus status, AiJudge judge, BatchCalls calls, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(status);
        ArgumentNullException.ThrowIfNull(calls);
        string[] files = [.. new[] { status.OutputFile, status.ErrorFile }.OfType<string>()];
        foreach (var file in files)
        {
            await ReadAsync(batch, file, judge, calls, cancellationToken);
        }

        var left = await batches.CloseAsync(batch, isUnpaid: true, cancellationToken);
        log.Log(
            status.Name == "completed" && left == 0 ? LogLevel.Information : LogLevel.Warning,
            "Batch {Batch} of {Validator} ended {Status} ({Error}); {Left} requests without any answer are asked directly", batch.Id, judge.Name, status.Name, status.Error, left);
        foreach (var file in files.Append(batch.FileId!))
        {
            await DeleteAsync(file, calls, cancellationToken);
        }
    }

    /// <summary>Takes up what earlier batches answered to lookups that could not be read then; true when there may be more.</summary>
    public async Task<bool> TakeUpUnreadAsync(AiJudge judge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(judge);
        var readings = await batches.UnreadAsync(judge.Name, LinesAtATime, row => Reading(row, BatchAnswer.Read(row.UnreadLine ?? []), judge), cancellationToken);
        await TakeUpAsync(null, readings, cancellationToken);
        return readings.Count == LinesAtATime;
    }

    private async Task ReadAsync(OpenBatch batch, string file, AiJudge judge, BatchCalls calls, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(judge.Options.Batch.TransferSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        await using var content = await calls.OpenAsync(file, either.Token);
        var answers = new Dictionary<Guid, BatchAnswer>();
        await foreach (var line in BoundedLines.ReadAsync(content, judge.Options.MaximumAnswerBytes + FrameBytes, MaximumBytes, either.Token))
        {
            if (BatchAnswer.Read(line) is { } answer)
            {
                answers[answer.Id] = answer;
            }

            if (answers.Count == LinesAtATime)
            {
                await KeepAsync(batch, answers, judge, cancellationToken);
                answers.Clear();
            }
        }

        await KeepAsync(batch, answers, judge, cancellationToken);
    }

    private async Task KeepAsync(OpenBatch batch, Dictionary<Guid, BatchAnswer> answers, AiJudge judge, CancellationToken cancellationToken)
    {
        var readings = await batches.RowsAsync(batch, [.. answers.Keys], row => Reading(row, answers[row.Id], judge), cancellationToken);
        await TakeUpAsync(batch, readings, cancellationToken);
        foreach (var answer in answers.Values.Where(answer => answer.Completion is not null).ExceptBy(readings.Select(reading => reading.Row.Id), answer => answer.Id))
        {
            await batches.KeepUnreadAsync(batch, answer, cancellationToken);
        }
    }

    private async Task TakeUpAsync(OpenBatch? batch, IReadOnlyList<BatchReading> readings, CancellationToken cancellationToken)
    {
        await batches.TakeUpAsync(batch, readings, cancellationToken);
        foreach (var reading in readings)
        {
            if (reading is { IsOver: true, Judgement: { } judgement })
            {
                telemetry.Record(judgement.Verdict, duration: null);
            }
        }
    }

    private BatchReading Reading(BatchRow row, BatchAnswer? answer, AiJudge judge)
    {
        if (answer?.Completion is not { } completed || row.RequestBy(judge) is not { } request)
        {
            return new BatchReading(row, null, IsOver: false);
        }

        var completion = ModelAnswer.Of(completed);
        var judgement = judge.Unread(request, completed.CreatedAt);
        judgement = judgement with
        {
            PromptId = row.Prompt ?? judgement.PromptId,
            RequestKey = row.Key,
            Verdict = judgement.Verdict with { AnsweredAt = clock.GetUtcNow(), Usage = judge.UsedInBatch(request, completion) },
        };
        if (row.UploadedRequestBy(judge) is not { } uploaded)
        {
            log.LogWarning("An answer of {Validator} is to a question that this release asks otherwise; it is asked directly", judge.Name);
            return new BatchReading(row, judgement, IsOver: false);
        }

        return judge.Read(uploaded, judgement, completion, out var text, out _) is { } read
            ? new BatchReading(row, read, IsOver: true)
            : new BatchReading(row, judgement, IsOver: false, text);
    }

    private async Task DeleteAsync(string file, BatchCalls calls, CancellationToken cancellationToken)
    {
        try
        {
            await calls.DeleteAsync(file, cancellationToken);
        }
        catch (Exception failure) when (BatchKeeper.IsOfProvider(failure, cancellationToken))
        {
            // What the files hold was taken up; they only take room at the provider.
            log.LogInformation(failure, "File {File} could not be deleted at the provider", file);
        }
    }
}
