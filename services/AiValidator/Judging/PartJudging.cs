using Microsoft.Extensions.Options;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Data;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Judging;

/// <summary>
/// Lets all AIs judge one lookup's claims at the same time and keeps what they said. The same session and attempt is asked once: asked
/// again, it is answered from the store.
/// </summary>
internal sealed class PartJudging(AiJudges judges, ValidationStore store, IOptions<AiOptions> options, TimeProvider clock)
{
    private readonly TimeSpan _budget = TimeSpan.FromSeconds(options.Value.BudgetSeconds);

    /// <summary>One verdict an AI that was asked, in the order of <see cref="ValidatorName"/>.</summary>
    public async Task<IReadOnlyList<AiVerdict>> JudgeAsync(ValidatePart command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (judges.All.Count == 0 || QuestionBuilder.Build(command) is not { } question)
        {
            return [];
        }

        if (await store.FindAsync(command.SessionId, command.Attempt, cancellationToken) is { } known)
        {
            return known.Verdicts;
        }

        var judgements = await Task.WhenAll(judges.All.Select(judge => judge.JudgeAsync(question, _budget, cancellationToken)));
        var record = ValidationRecord.Of(command, judgements, clock.GetUtcNow());
        return await store.TryAddAsync(record, cancellationToken)
            ? record.Verdicts
            : (await store.FindAsync(command.SessionId, command.Attempt, cancellationToken))?.Verdicts ?? record.Verdicts;
    }
}
