using Microsoft.Extensions.Options;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Data;
using PartsCatalog.AiValidator.Examples;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Judging;

/// <summary>
/// Lets the AIs judge one lookup's claims, as the mode says, and keeps what they said. The same session and attempt is asked once: asked
/// again, it is answered from the store; so is an AI that has answered the very same question for another lookup.
/// </summary>
internal sealed class PartJudging(AiJudges judges, AiDesk desk, ValidationStore store, SimilarParts similar, IOptions<AiOptions> options, TimeProvider clock)
{
    // The rest of the lookup's time is for a second opinion.
    private const double ShareOfFirst = 0.6;
    private static readonly TimeSpan ShortestTime = TimeSpan.FromMilliseconds(1);

    private readonly AiOptions _options = options.Value;
    private readonly TimeSpan _budget = TimeSpan.FromSeconds(options.Value.BudgetSeconds);

    /// <summary>One verdict an AI that was asked, in the order of <see cref="ValidatorName"/>; none when no AI may be asked.</summary>
    public async Task<Judged> JudgeAsync(ValidatePart command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (_options.Mode == AiMode.Off || judges.All.Count == 0 || QuestionBuilder.Build(command) is not { } asked)
        {
            return Judged.Of([]);
        }

        var since = clock.GetUtcNow() - TimeSpan.FromDays(_options.CacheDays);
        var question = await similar.AddAsync(command, asked, since, cancellationToken);
        var first = judges.First(_options);
        var requests = first.ToDictionary(judge => judge.Name, judge => judge.Request(question, command.Part.ToString(), withContent: true));
        var recalled = await store.RecallAsync(command.SessionId, command.Attempt, requests.ToDictionary(r => r.Key, r => r.Value.Key), since, cancellationToken);
        if (recalled.Record is { } known)
        {
            return Judged.Of(BetterContent.PassOn(known.Judgements));
        }

        var time = clock.GetTimestamp();
        var budget = _options.Mode == AiMode.Escalate && judges.All.Count > 1 ? _budget * ShareOfFirst : _budget;
        var answers = await Task.WhenAll(first.Select(judge => AskAsync(judge, requests[judge.Name], recalled, budget, cancellationToken)));
        IReadOnlyList<AiJudgement> judgements = [.. answers.OfType<AiJudgement>()];
        var doubt = new Doubt(null, Content: false, []);
        if (_options.Mode == AiMode.Escalate && judges.All.Count > 1)
        {
            doubt = Doubts.Of(question, first[0].Name, answers[0], _options.ConfidentFrom);
            var second = doubt.IsAny ? await EscalateAsync(command, question, doubt, since, _budget - clock.GetElapsedTime(time), cancellationToken) : null;
            judgements = [.. answers.Append(second).OfType<AiJudgement>().OrderBy(judgement => judgement.Verdict.Validator)];
        }

        if (judgements.Count == 0)
        {
            return Judged.Of([]);
        }

        var record = Record(command, question, judgements, doubt, []);
        return new Judged(BetterContent.PassOn(record.Judgements), StandingAsync(record, cancellationToken));
    }

    private async Task<AiJudgement?> EscalateAsync(
        ValidatePart command, Question question, Doubt doubt, DateTimeOffset since, TimeSpan budget, CancellationToken cancellationToken)
    {
        var second = judges.All.First(judge => judge.Name != judges.First(_options)[0].Name);
        var narrowed = doubt.Attributes is { } open ? QuestionBuilder.Narrow(command, question, open) : question;
        var request = second.Request(narrowed, command.Part.ToString(), doubt.Content);
        var recalled = await store.RecallAsync(command.SessionId, command.Attempt, new Dictionary<ValidatorName, Guid> { [second.Name] = request.Key }, since, cancellationToken);
        return await AskAsync(second, request, recalled, budget > ShortestTime ? budget : ShortestTime, cancellationToken);
    }

    private Task<AiJudgement?> AskAsync(AiJudge judge, AiRequest request, Recall recalled, TimeSpan budget, CancellationToken cancellationToken) =>
        recalled.Answers.TryGetValue(judge.Name, out var answer)
            ? Task.FromResult<AiJudgement?>(AiDesk.Again(answer))
            : desk.AskAsync(judge, request, budget, cancellationToken);

    /// <summary>Keeps what the AIs said, unless the lookup's record is there already, and gives the verdicts as they are passed on.</summary>
    public async Task<IReadOnlyList<AiVerdict>> KeepAsync(
        ValidatePart command, Question question, IReadOnlyList<AiJudgement> judgements, Doubt doubt, IReadOnlyList<ValidatorName> batched, CancellationToken cancellationToken)
    {
        var record = Record(command, question, judgements, doubt, batched);
        return await StandingAsync(record, cancellationToken) ?? BetterContent.PassOn(record.Judgements);
    }

    // What stands in the record's place; null where it is the record itself.
    private async Task<IReadOnlyList<AiVerdict>?> StandingAsync(ValidationRecord record, CancellationToken cancellationToken) =>
        !await store.TryAddAsync(record, cancellationToken) && await store.FindAsync(record.SessionId, record.Attempt, cancellationToken) is { } standing
            ? BetterContent.PassOn(standing.Judgements)
            : null;

    private ValidationRecord Record(
        ValidatePart command, Question question, IReadOnlyList<AiJudgement> judgements, Doubt doubt, IReadOnlyList<ValidatorName> batched)
    {
        var isAsked = judgements.Any(judgement => judgement.Verdict.FromCache != true);
        return ValidationRecord.Of(command, judgements, _options.Mode, doubt.Reasons, clock.GetUtcNow(), batched) with
        {
            Kind = PartKind.Of(command.Part, question),
            Examples = isAsked && question.Examples is { } examples ? [.. examples.Select(example => example.Source)] : null,
        };
    }
}
