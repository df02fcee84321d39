using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Judging;

/// <summary>What the AIs said of a lookup.</summary>
/// <param name="Verdicts">As they are passed on, once they are kept.</param>
/// <param name="Keeping">Ends when they are kept; with the verdicts to pass on instead where the lookup's record was there already.</param>
internal sealed record Judged(IReadOnlyList<AiVerdict> Verdicts, Task<IReadOnlyList<AiVerdict>?> Keeping)
{
    /// <summary>Verdicts that are kept already, or of which there is nothing to keep.</summary>
    public static Judged Of(IReadOnlyList<AiVerdict> verdicts) => new(verdicts, Task.FromResult<IReadOnlyList<AiVerdict>?>(null));
}
