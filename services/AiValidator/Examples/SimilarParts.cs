using Microsoft.Extensions.Options;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Examples;

/// <summary>Adds to a question what the AIs agreed on about similar parts, where that is switched on.</summary>
internal sealed class SimilarParts(AiJudges judges, ValidatedAnswers answers, IOptions<AiOptions> options)
{
    private readonly ExampleOptions _options = options.Value.Examples;

    /// <summary>The question with its examples; as it is when examples are off, the part is not in their share, or its kind is not known.</summary>
    /// <param name="command">The lookup.</param>
    /// <param name="question">What is asked about it.</param>
    /// <param name="since">From when on answers about the part count as known.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Question> AddAsync(ValidatePart command, Question question, DateTimeOffset since, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var part = command.Part.ToString();
        if (_options.Most == 0 || PartKind.Of(command.Part, question) is not { } kind || !PromptArms.IsInShare("examples", part, _options.Share))
        {
            return question;
        }

        var prompts = judges.All.Select(judge => judge.Prompts(part).Judging.Id.Split('+')[0]).ToArray();
        var found = await answers.FindAsync(part, kind, since, prompts, _options.Most, cancellationToken);
        return question with { Examples = [.. found.Select(answer => Example.Of(answer, question))] };
    }
}
