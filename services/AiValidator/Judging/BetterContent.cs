using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Judging;

/// <summary>Chooses the better title and the better description by their marks; of equal ones that of the AI that is surer of the part, then the first.</summary>
internal static class BetterContent
{
    public static ValidatorName? Title(IReadOnlyList<AiJudgement> judgements) => Best(judgements, j => j.Verdict.Title, j => j.Content.Title);

    public static ValidatorName? Description(IReadOnlyList<AiJudgement> judgements) => Best(judgements, j => j.Verdict.Description, j => j.Content.Description);

    /// <summary>The verdicts as they are passed on: each text only with the AI whose text is the better one.</summary>
    public static IReadOnlyList<AiVerdict> PassOn(IReadOnlyList<AiJudgement> judgements)
    {
        var (title, description) = (Title(judgements), Description(judgements));
        return
        [
            .. judgements.Select(j => j.Verdict with
            {
                Title = j.Verdict.Validator == title ? j.Verdict.Title : null,
                Description = j.Verdict.Validator == description ? j.Verdict.Description : null,
            }),
        ];
    }

    private static ValidatorName? Best(IReadOnlyList<AiJudgement> judgements, Func<AiJudgement, string?> text, Func<AiJudgement, decimal> mark) =>
        judgements
            .Where(judgement => text(judgement) is not null)
            .OrderByDescending(mark)
            .ThenByDescending(judgement => judgement.Verdict.PartMatchConfidence)
            .ThenBy(judgement => judgement.Verdict.Validator)
            .FirstOrDefault()?.Verdict.Validator;
}
