using System.Text.Json;
using PartsCatalog.AiSimulator.Completions;
using PartsCatalog.AiSimulator.Gullibility;

namespace PartsCatalog.AiSimulator.Judging;

/// <summary>One provider's model without HTTP, faults and tokens: text in, text out. The server answers with it; a bench or a test runs it in its own process.</summary>
internal sealed class SimulatedModel(SimulatorOptions options)
{
    // What a prompt that wants no texts says.
    private const string NoTexts = "empty texts";

    private readonly PartJudge _judge = new(options);

    /// <summary>What the model writes.</summary>
    /// <param name="provider">Who answers, with its own error rate.</param>
    /// <param name="messages">The whole conversation; the last user message with a block of claims is what is judged.</param>
    /// <param name="schema">JSON schema of the answer; null for plain text, which is the description alone.</param>
    /// <param name="badIndex">Whether every choice is to be a number that no claim has.</param>
    public string Answer(Provider provider, IReadOnlyList<ChatMessage> messages, JsonElement? schema, bool badIndex = false)
    {
        var opinion = ClaimsBlock.Find(messages) is { } claims ? _judge.Judge(claims, provider) : PartOpinion.Nothing;
        if (messages.Any(message => message.Role is "system" or "developer" && message.Text.Contains(NoTexts, StringComparison.OrdinalIgnoreCase)))
        {
            opinion = opinion with { Title = "", Description = "" };
        }

        if (schema is not { } asked)
        {
            return opinion.Description;
        }

        var honest = AnswerText.Write(opinion, asked, badIndex);
        return options.Gullible ? GullibleModel.Obey(messages.Where(message => message.Role == "user").Select(message => message.Text), honest) : honest;
    }

    /// <summary>What a provider of the given name answers to one block of data, at the switches of the options.</summary>
    /// <param name="providerName">"openai" or "grok".</param>
    /// <param name="data">The user message: the block of claims with its marks.</param>
    /// <param name="schema">JSON schema of the answer.</param>
    /// <exception cref="ArgumentException">There is no such provider.</exception>
    public string Answer(string providerName, string data, JsonElement schema) =>
        Answer(
            new Providers(options, TimeProvider.System).Find(providerName) ?? throw new ArgumentException($"There is no provider '{providerName}'; expected openai or grok.", nameof(providerName)),
            [new ChatMessage("user", data)],
            schema);
}
