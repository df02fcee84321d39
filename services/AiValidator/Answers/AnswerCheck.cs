using System.Globalization;
using System.Text.Json;
using PartsCatalog.AiValidator.Content;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Answers;

/// <summary>Reads an answer and checks all of it again: a strict schema is the provider's promise, not a fact.</summary>
internal static class AnswerCheck
{
    private const int MaximumProblems = 20;
    private const int MaximumSentences = 20;
    private const int SentenceLength = 300;

    /// <summary>The answer in the house's terms, or null with what is wrong, one sentence a fault.</summary>
    public static CheckedAnswer? Check(Question question, string text, out IReadOnlyList<string> problems)
    {
        var found = new List<string>();
        problems = found;
        if (Parse(text, found) is not { } body)
        {
            return null;
        }

        var partMatch = Probability("part_match_confidence", body.PartMatchConfidence, found);
        var agreed = Probability("agreed_confidence", body.AgreedConfidence, found);
        var verdicts = Verdicts(question, body, agreed, found);
        var suspicious = Suspicious(question, body.Suspicious ?? [], found);
        Present("attributes", body.Attributes, found);
        Present("conflicts", body.Conflicts, found);
        Present("title", body.Title, found);
        Present("description", body.Description, found);
        if (found.Count > 0)
        {
            problems = [.. found.Take(MaximumProblems)];
            return null;
        }

        return new CheckedAnswer
        {
            PartMatchConfidence = partMatch,
            Attributes = verdicts,
            Conflicts = Sentences(body.Conflicts!),
            Suspicious = suspicious,
            Recommendations = Sentences(body.Recommendations ?? []),
            Title = ContentReview.Title(question.Facts, body.Title),
            Description = ContentReview.Description(question.Facts, body.Description),
        };
    }

    private static AnswerBody? Parse(string text, List<string> problems)
    {
        try
        {
            if (JsonSerializer.Deserialize(text, AnswerJson.Default.AnswerBody) is { } body)
            {
                return body;
            }

            problems.Add("The answer is null; expected one JSON object.");
        }
        catch (JsonException problem)
        {
            problems.Add($"The answer is no JSON of the schema (at {SafeText.Clean(problem.Path ?? "$", 100)}); expected one whole JSON object.");
        }

        return null;
    }

    private static List<AttributeVerdict> Verdicts(Question question, AnswerBody body, decimal agreed, List<string> problems)
    {
        var answered = new Dictionary<string, AttributeVerdict?>(StringComparer.Ordinal);
        foreach (var item in body.Attributes ?? [])
        {
            var name = SafeText.Clean(item?.Attribute ?? "", 60);
            if (item is null || !question.Attributes.TryGetValue(name, out var asked))
            {
                problems.Add($"attributes: '{name}' was not asked; expected names from contested or agreed.");
            }
            else if (!answered.TryAdd(name, Verdict(asked, item, problems)))
            {
                problems.Add($"attributes: '{name}' is answered twice; expected one entry.");
            }
        }

        var verdicts = new List<AttributeVerdict>(question.Attributes.Count);
        foreach (var (name, asked) in question.Attributes)
        {
            if (answered.TryGetValue(name, out var verdict))
            {
                verdicts.AddRange(verdict is null ? [] : [verdict]);
            }
            else if (asked.IsContested)
            {
                problems.Add($"attributes: '{name}' is missing; expected an entry for each contested attribute.");
            }
            else
            {
                verdicts.Add(new AttributeVerdict { Attribute = name, Value = asked.Claims[0].Value, Confidence = agreed });
            }
        }

        return verdicts;
    }

    private static AttributeVerdict? Verdict(AskedAttribute asked, AnswerItem item, List<string> problems)
    {
        var name = asked.Definition.Name;
        var faults = problems.Count;
        var verdict = new AttributeVerdict
        {
            Attribute = name,
            Confidence = Probability($"attributes: confidence of '{name}'", item.Confidence, problems),
            Reason = Sentence(item.Reason),
        };
        if (item.Choice is { } choice)
        {
            if (item.Proposal is not null)
            {
                problems.Add($"attributes: '{name}' has a choice and a proposal; expected at most one of them.");
            }
            else if (choice < 0 || choice >= asked.Claims.Count)
            {
                problems.Add($"attributes: choice {choice} of '{name}' is no claim; expected 0 to {asked.Claims.Count - 1} or null.");
            }
            else
            {
                verdict = verdict with { Value = asked.Claims[choice].Value };
            }
        }
        else if (item.Proposal is { } proposal)
        {
            verdict = Proposed(asked, proposal, verdict, problems);
        }

        return problems.Count == faults ? verdict : null;
    }

    private static AttributeVerdict Proposed(AskedAttribute asked, string proposal, AttributeVerdict verdict, List<string> problems)
    {
        if (ProposalCheck.Read(asked.Definition, proposal, out var problem) is not { } value)
        {
            problems.Add($"attributes: proposal for '{asked.Definition.Name}' {problem}");
            return verdict;
        }

        // A 'proposal' that a supplier stated is that supplier's claim.
        var key = QuestionBuilder.EqualityKey(asked.Definition, value);
        var stated = asked.Claims.FirstOrDefault(claim => QuestionBuilder.EqualityKey(asked.Definition, claim.Value) == key);
        return verdict with { Value = stated?.Value ?? value, IsProposal = stated is null };
    }

    private static List<SuspiciousValue> Suspicious(Question question, IReadOnlyList<SuspiciousItem?> items, List<string> problems)
    {
        var suspicious = new List<SuspiciousValue>();
        foreach (var item in items)
        {
            var name = SafeText.Clean(item?.Attribute ?? "", 60);
            if (item is null || !question.Attributes.TryGetValue(name, out var asked))
            {
                problems.Add($"suspicious: '{name}' was not asked; expected names from contested or agreed.");
            }
            else if (item.Claim is not { } claim || claim < 0 || claim >= asked.Claims.Count)
            {
                problems.Add($"suspicious: claim {item.Claim?.ToString(CultureInfo.InvariantCulture) ?? "null"} of '{name}' is none; expected 0 to {asked.Claims.Count - 1}.");
            }
            else if (suspicious.Count < MaximumSentences)
            {
                suspicious.Add(new SuspiciousValue { Attribute = name, Value = asked.Claims[claim].Value, Reason = Sentence(item.Reason) });
            }
        }

        return suspicious;
    }

    private static string[] Sentences(IReadOnlyList<string?> texts) => [.. texts.Select(Sentence).OfType<string>().Take(MaximumSentences)];

    private static decimal Probability(string field, decimal? value, List<string> problems)
    {
        if (value is >= 0 and <= 1)
        {
            return Math.Round(value.Value, 4);
        }

        problems.Add($"{field} is {value?.ToString(CultureInfo.InvariantCulture) ?? "missing"}; expected 0 to 1.");
        return 0;
    }

    private static void Present(string field, object? value, List<string> problems)
    {
        if (value is null)
        {
            problems.Add($"{field} is missing; expected it as the schema says.");
        }
    }

    private static string? Sentence(string? text) =>
        text is null ? null : SafeText.Clean(PlainWriting.WithoutMarkup(text), SentenceLength) is { Length: > 0 } sentence ? sentence : null;
}
