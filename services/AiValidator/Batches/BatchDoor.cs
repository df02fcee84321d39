using Microsoft.Extensions.Options;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Data;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>Decides which lookups are answered by a batch, and keeps those: they are acknowledged here and answered hours later.</summary>
internal sealed class BatchDoor(AiJudges judges, ValidationStore store, ParkedLookups parked, IOptions<AiOptions> options, TimeProvider clock)
{
    private readonly AiOptions _options = options.Value;
    private readonly bool _isOpen = options.Value.Mode != AiMode.Off && judges.First(options.Value).Any(judge => judge.Options.Batch.Enabled);

    /// <summary>
    /// Keeps a lookup for a batch; false when it is to be answered at once: it cannot wait, none of the AIs that are asked first has the batch API switched on, or
    /// theirs is known already.
    /// </summary>
    public async Task<bool> TryParkAsync(ValidatePart command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!_isOpen || command.AnswerBy is not { } answerBy)
        {
            return false;
        }

        // Delivered again: it waits already.
        if (await parked.IsParkedAsync(command, cancellationToken))
        {
            return true;
        }

        var (first, now) = (judges.First(_options), clock.GetUtcNow());
        if (!first.Any(judge => IsForBatch(judge, answerBy, now)) || QuestionBuilder.Build(command) is not { } question)
        {
            return false;
        }

        var asked = first.ToDictionary(judge => judge, judge => judge.Request(question, command.Part.ToString(), withContent: true));
        var recalled = await store.RecallAsync(
            command.SessionId, command.Attempt, asked.ToDictionary(a => a.Key.Name, a => a.Value.Key), now - TimeSpan.FromDays(_options.CacheDays), cancellationToken);
        if (recalled.Record is not null || !first.Any(judge => IsForBatch(judge, answerBy, now) && !recalled.Answers.ContainsKey(judge.Name)))
        {
            return false;
        }

        await parked.AddAsync(
            command,
            answerBy,
            [.. asked.Select(a => Request(a.Key, a.Value, recalled.Answers.GetValueOrDefault(a.Key.Name), IsForBatch(a.Key, answerBy, now)))],
            cancellationToken);
        return true;
    }

    private static bool IsForBatch(AiJudge judge, DateTimeOffset answerBy, DateTimeOffset now) =>
        judge.Options.Batch.Enabled && now + judge.Options.Batch.Needed <= answerBy;

    private static ParkedRequest Request(AiJudge judge, AiRequest request, AiJudgement? known, bool isForBatch) => known is not null
        ? new ParkedRequest(judge.Name, RequestState.Done, request.Key) { Judgement = AiDesk.Again(known) }
        : !isForBatch
            ? new ParkedRequest(judge.Name, RequestState.Direct, request.Key)
            : new ParkedRequest(judge.Name, RequestState.Waiting, request.Key)
            {
                Bytes = BatchLine.Of(Guid.Empty, judge, request).Length,
                MostUsd = CallEstimate.Of(judge.Options, request.Prompt, request.Question.Data.Length).MostUsd * judge.Options.Batch.PriceFactor,
            };
}
