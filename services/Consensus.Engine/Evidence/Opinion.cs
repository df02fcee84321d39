using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Consensus.Engine.Evidence;

/// <summary>One AI's word on one attribute.</summary>
/// <param name="Who">Which AI.</param>
/// <param name="Value">What it chose or proposes; null when it holds none of the claims for right.</param>
/// <param name="IsProposal">Whether it marked the value as its own.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="At">When it answered.</param>
/// <param name="Reason">Its reason.</param>
internal sealed record Opinion(ValidatorName Who, AttributeValue? Value, bool IsProposal, decimal Confidence, DateTimeOffset At, string? Reason)
{
    public string Name => NameOf(Who);

    /// <summary>The name under which an AI's words stand in a record.</summary>
    public static string NameOf(ValidatorName who) => who == ValidatorName.OpenAi ? Rules.OpenAi : Rules.Grok;
}
