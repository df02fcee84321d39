using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>One AI's part of a lookup that waits: a row of ai_batch_requests with its lookup's command.</summary>
internal sealed record BatchRow
{
    /// <summary>The custom_id of its line.</summary>
    public required Guid Id { get; init; }

    public required ValidatorName Validator { get; init; }

    /// <summary>Key of the request as it was asked last.</summary>
    public required Guid Key { get; init; }

    /// <summary>Prompt and print of the claims as they were uploaded; null before.</summary>
    public required string? Prompt { get; init; }

    public required Guid? Print { get; init; }

    /// <summary>The attributes that a second opinion is asked about; null for all.</summary>
    public required IReadOnlyList<string>? NarrowedTo { get; init; }

    public required bool WithContent { get; init; }

    public required bool IsSecond { get; init; }

    /// <summary>US dollars put aside for it, and the day they were.</summary>
    public required decimal ReservedUsd { get; init; }

    public required DateOnly? ReservedOn { get; init; }

    /// <summary>Whether a batch answered it.</summary>
    public required bool IsBatched { get; init; }

    /// <summary>The batch's answer, where it did not hold and is to be sent back.</summary>
    public required string? Answer { get; init; }

    /// <summary>What it came to; before it is over, what the batch's answer has used.</summary>
    public required AiJudgement? Judgement { get; init; }

    /// <summary>What the batch answered while the lookup could not be read: the line as it came.</summary>
    public required byte[]? UnreadLine { get; init; }

    public required ValidatePart Command { get; init; }

    /// <summary>The request, as this release makes it; null where the claims hold nothing to judge.</summary>
    public AiRequest? RequestBy(AiJudge judge)
    {
        ArgumentNullException.ThrowIfNull(judge);
        if (QuestionBuilder.Build(Command) is not { } question)
        {
            return null;
        }

        var asked = NarrowedTo is { } open ? QuestionBuilder.Narrow(Command, question, open.ToHashSet(StringComparer.Ordinal)) : question;
        return judge.Request(asked, Command.Part.ToString(), WithContent);
    }

    /// <summary>
    /// The request that was uploaded; null where this release numbers its claims otherwise or has another prompt. Then an answer's numbers mean nothing any more.
    /// </summary>
    public AiRequest? UploadedRequestBy(AiJudge judge) =>
        RequestBy(judge) is { } request && request.Prompt.Id == Prompt && ClaimsPrint.Of(request.Question) == Print ? request with { Key = Key } : null;
}
