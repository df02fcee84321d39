using Microsoft.Extensions.Options;
using Npgsql;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Data;
using PartsCatalog.AiValidator.Judging;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>
/// Answers the lookups of which every request is over: keeps the record, answers, and only then forgets the lookup. A kill in between answers again, which its
/// receivers pass over.
/// </summary>
internal sealed class BatchAnswering(
    NpgsqlDataSource database, ParkedLookups parked, UnreadableLookups unreadable, ValidationStore store, PartJudging judging, AiJudges judges, ValidationAnswering answering, IOptions<AiOptions> options)
{
    private const string LockName = "answers";
    private const int AtATime = 100;

    private readonly AiOptions _options = options.Value;

    /// <summary>Answers some; true when there may be more.</summary>
    public async Task<bool> AnswerAsync(CancellationToken cancellationToken)
    {
        await using var turn = await BatchLock.TryTakeAsync(database, LockName, cancellationToken);
        if (turn is null)
        {
            return false;
        }

        await unreadable.TakeBackAsync(cancellationToken);
        var ready = await parked.ReadyAsync(AtATime, cancellationToken);
        foreach (var (sessionId, attempt) in ready)
        {
            await AnswerAsync(sessionId, attempt, cancellationToken);
        }

        return ready.Count == AtATime;
    }

    private async Task AnswerAsync(Guid sessionId, int attempt, CancellationToken cancellationToken)
    {
        ValidatePart command;
        IReadOnlyList<AiVerdict>? verdicts;
        try
        {
            command = await parked.CommandAsync(sessionId, attempt, cancellationToken);
            verdicts = await VerdictsAsync(sessionId, attempt, cancellationToken);
        }
        catch (Exception failure) when (UnreadableLookups.IsOfLookup(failure))
        {
            await unreadable.SetAsideAsync(sessionId, attempt, failure, cancellationToken);
            return;
        }

        if (verdicts is not null)
        {
            await answering.AnswerAsync(command, Judged.Of(verdicts), cancellationToken);
            await parked.RemoveAsync(sessionId, attempt, cancellationToken);
        }
    }

    // Null where a second opinion has still to be asked for.
    private async Task<IReadOnlyList<AiVerdict>?> VerdictsAsync(Guid sessionId, int attempt, CancellationToken cancellationToken)
    {
        // Kept already: what it cost must not be counted again.
        if (await store.FindAsync(sessionId, attempt, cancellationToken) is { } known)
        {
            return BetterContent.PassOn(known.Judgements);
        }

        var rows = await parked.RowsAsync(sessionId, attempt, cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        var (command, doubt) = (rows[0].Command, DoubtOf(rows));
        if (doubt.IsAny && rows.Count == 1)
        {
            var second = judges.All.First(judge => judge.Name != rows[0].Validator);
            await parked.AddAsync(command, SecondOpinion(second, doubt), cancellationToken);
            return null;
        }

        AiJudgement[] judgements = [.. rows.Select(row => row.Judgement).OfType<AiJudgement>().OrderBy(judgement => judgement.Verdict.Validator)];
        return judgements.Length == 0 || QuestionBuilder.Build(command) is not { } question
            ? []
            : await judging.KeepAsync(command, question, judgements, doubt, [.. rows.Where(row => row.IsBatched).Select(row => row.Validator).Order()], cancellationToken);
    }

    private Doubt DoubtOf(IReadOnlyList<BatchRow> rows) =>
        _options.Mode == AiMode.Escalate && judges.All.Count > 1 && rows.FirstOrDefault(row => !row.IsSecond) is { } first && QuestionBuilder.Build(first.Command) is { } question
            ? Doubts.Of(question, first.Validator, first.Judgement, _options.ConfidentFrom)
            : new Doubt(null, Content: false, []);

    // No batch has the time left for it.
    private static ParkedRequest SecondOpinion(AiJudge second, Doubt doubt) =>
        new(second.Name, RequestState.Direct, Guid.Empty)
        {
            IsSecond = true,
            WithContent = doubt.Content,
            NarrowedTo = doubt.Attributes is { } open ? [.. open.Order(StringComparer.Ordinal)] : null,
        };
}
