using System.Collections.Concurrent;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>Asks an AI only what nobody has asked it: a question that is being asked at this moment is answered once for all who ask it.</summary>
internal sealed class AiDesk
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<AiJudgement?>> _open = new();

    /// <summary>The AI's judgement; null when there is no money to ask.</summary>
    public async Task<AiJudgement?> AskAsync(AiJudge judge, AiRequest request, TimeSpan budget, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(request);
        var own = new TaskCompletionSource<AiJudgement?>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (_open.GetOrAdd(request.Key, own) is var asked && asked != own)
        {
            await Task.WhenAny(asked.Task).WaitAsync(cancellationToken);
            if (asked.Task.IsCompletedSuccessfully)
            {
                return await asked.Task is { } shared ? Again(shared) : null;
            }

            // Whoever asked was stopped; the question is still open.
            _open.TryRemove(KeyValuePair.Create(request.Key, asked));
        }

        try
        {
            var judgement = await judge.JudgeAsync(request, budget, cancellationToken);
            own.SetResult(judgement);
            return judgement;
        }
        finally
        {
            own.TrySetCanceled(CancellationToken.None);
            _open.TryRemove(KeyValuePair.Create(request.Key, own));
        }
    }

    /// <summary>An answer that was paid before.</summary>
    public static AiJudgement Again(AiJudgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return judgement with { Verdict = judgement.Verdict with { Usage = new AiUsage(), FromCache = true } };
    }
}
