extern alias simulator;

using System.Text.Json;
using Microsoft.Extensions.Configuration;
using PartsCatalog.AiValidator.Answers;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Content;
using PartsCatalog.AiValidator.Examples;
using PartsCatalog.AiValidator.Judging;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.AiValidator.Tests.Curated;
using PartsCatalog.Contracts.Validation;
using simulator::PartsCatalog.AiSimulator;
using simulator::PartsCatalog.AiSimulator.Judging;

namespace PartsCatalog.AiValidator.Tests.Tokens;

/// <summary>Tokens and money of the 120 curated parts at the configured prices, counted with a real tokenizer; the models are simulated.</summary>
public sealed class CostOfCuratedParts(ITestOutputHelper output)
{
    // What chat formats add to a message, and what the simulated Grok reasons.
    private const int TokensOfFrame = 8;
    private const int GrokReasoning = 96;

    private static readonly SimulatedModel Model = new(new SimulatorOptions());

    [Fact]
    public async Task Stays_within_the_plan_with_both_and_is_halved_by_escalating()
    {
        var openAi = Ai(ValidatorName.OpenAi);
        var grok = Ai(ValidatorName.Grok);
        var calls = new List<Call>();
        foreach (var command in CuratedParts.All)
        {
            var question = QuestionBuilder.Build(command)!;
            var first = Ask(openAi, question, openAi.Prompts.Full, calls, "first");
            Ask(grok, question, grok.Prompts.Full, calls, "second");
            var doubt = Doubts.Of(question, ValidatorName.OpenAi, first, new AiOptions().ConfidentFrom);
            if (doubt.IsAny)
            {
                var narrowed = doubt.Attributes is { } open ? QuestionBuilder.Narrow(command, question, open) : question;
                Ask(grok, narrowed, doubt.Content ? grok.Prompts.Full : grok.Prompts.Judging, calls, "escalated");
            }
        }

        await CountAsync(calls);
        var parts = CuratedParts.All.Count;
        var (both, bothCached) = (Money(calls, parts, cached: false, "first", "second"), Money(calls, parts, cached: true, "first", "second"));
        var (escalate, escalateCached) = (Money(calls, parts, cached: false, "first", "escalated"), Money(calls, parts, cached: true, "first", "escalated"));
        Print("prompt_tokens_openai", Mean(calls, "first", call => call.PromptTokens));
        Print("data_tokens", Mean(calls, "first", call => call.DataTokens));
        Print("answer_tokens_openai", Mean(calls, "first", call => call.AnswerTokens));
        Print("prompt_tokens_grok", Mean(calls, "second", call => call.PromptTokens));
        Print("answer_tokens_grok", Mean(calls, "second", call => call.AnswerTokens));
        Print("escalated_share", calls.Count(call => call.Role == "escalated") / (double)parts);
        Print("tokens_per_lookup_both", calls.Where(call => call.Role != "escalated").Sum(call => call.PromptTokens + call.AnswerTokens) / (double)parts);
        Print("tokens_per_lookup_escalate", calls.Where(call => call.Role != "second").Sum(call => call.PromptTokens + call.AnswerTokens) / (double)parts);
        Print("usd_per_lookup_both", (double)bothCached);
        Print("usd_per_lookup_both_uncached", (double)both);
        Print("usd_per_lookup_escalate", (double)escalateCached);
        Print("usd_per_lookup_escalate_uncached", (double)escalate);

        both.ShouldBeLessThanOrEqualTo(0.03m);
        escalate.ShouldBeLessThanOrEqualTo(both / 2);
        escalateCached.ShouldBeLessThanOrEqualTo(bothCached / 2);
        calls.Where(call => call.Role != "escalated").ShouldAllBe(call => call.FixedTokens >= 1024);
    }

    [Fact]
    public async Task Is_reserved_with_an_estimate_that_is_never_too_small()
    {
        var ai = Ai(ValidatorName.OpenAi);
        var calls = new List<Call>();
        foreach (var command in CuratedParts.All)
        {
            Ask(ai, QuestionBuilder.Build(command)!, ai.Prompts.Full, calls, "first");
        }

        await CountAsync(calls);
        var ratios = calls.Select(call => call.Estimate / (double)call.PromptTokens).Order().ToArray();
        Print("estimate_by_real_min", ratios[0]);
        Print("estimate_by_real_mean", ratios.Average());
        Print("estimate_by_real_max", ratios[^1]);

        ratios[0].ShouldBeGreaterThanOrEqualTo(1);
        ratios[^1].ShouldBeLessThan(1.6);
    }

    [Fact]
    public async Task Rises_little_with_two_examples_in_every_question()
    {
        var openAi = Ai(ValidatorName.OpenAi);
        var grok = Ai(ValidatorName.Grok);
        var calls = new List<Call>();
        var asked = CuratedParts.All.Select(command => (command.Part, Question: QuestionBuilder.Build(command)!)).ToArray();
        var answers = asked.Select(part =>
        {
            var (one, other) = (Ask(openAi, part.Question, openAi.Prompts.Full, calls, "without")!, Ask(grok, part.Question, grok.Prompts.Full, calls, "without")!);
            return (Kind: PartKind.Of(part.Part, part.Question), Answer: new ValidatedAnswer(Guid.NewGuid(), one.Verdict.Attributes, other.Verdict.Attributes));
        }).ToArray();
        var (similar, values) = (0, 0);
        for (var i = 0; i < asked.Length; i++)
        {
            // Parts of the kind, and where there are not two of them any other part: what it costs at most, once the catalogue is large.
            var others = answers.Where((_, at) => at != i).OrderByDescending(answer => answer.Kind is not null && answer.Kind == answers[i].Kind).Take(2).ToArray();
            similar += others.Count(answer => answer.Kind is not null && answer.Kind == answers[i].Kind);
            var question = asked[i].Question with { Examples = [.. others.Select(answer => Example.Of(answer.Answer, asked[i].Question))] };
            var shown = question.WithExamples();
            values += question.Examples!.Sum(example => example.Values.Count);
            Ask(openAi, shown ?? question, (shown is null ? openAi.Prompts : openAi.Prompts.WithExamples!).Full, calls, "with");
            Ask(grok, shown ?? question, (shown is null ? grok.Prompts : grok.Prompts.WithExamples!).Full, calls, "with");
        }

        await CountAsync(calls);
        var parts = asked.Length;
        Print("similar_share", similar / (2.0 * parts));
        Print("values_per_example", values / (2.0 * parts));
        values.ShouldBeGreaterThan(parts);
        foreach (var role in (string[])["without", "with"])
        {
            Print($"tokens_per_lookup_{role}", calls.Where(call => call.Role == role).Sum(call => call.PromptTokens + call.AnswerTokens) / (double)parts);
            Print($"data_tokens_{role}", Mean(calls, role, call => call.DataTokens));
            Print($"usd_per_lookup_{role}", (double)Money(calls, parts, cached: true, role));
            Print($"usd_per_lookup_{role}_uncached", (double)Money(calls, parts, cached: false, role));
        }

        Money(calls, parts, cached: true, "with").ShouldBeLessThan(1.1m * Money(calls, parts, cached: true, "without"));
        Money(calls, parts, cached: false, "with").ShouldBeLessThan(0.015m);
    }

    private static AiJudgement? Ask((ValidatorName Name, AiModelOptions Options, PromptSet Prompts) ai, Question question, Prompt prompt, List<Call> calls, string role)
    {
        var text = Model.Answer(ai.Name == ValidatorName.OpenAi ? "openai" : "grok", question.Data, JsonSerializer.Deserialize<JsonElement>(prompt.Schema.ToMemory().Span));
        var answer = AnswerCheck.Check(question, text, out var problems);
        problems.ShouldBeEmpty();
        if (prompt == ai.Prompts.Judging)
        {
            // In process nobody reads the instructions that ask for empty texts.
            text = JsonSerializer.Serialize(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text)!.Where(p => p.Key is not ("title" or "description")).ToDictionary());
        }

        calls.Add(new Call
        {
            Role = role,
            Options = ai.Options,
            Fixed = prompt.Instructions + prompt.Schema,
            Data = question.Data,
            Answer = text,
            Estimate = CallEstimate.Tokens(ai.Options, prompt, question.Data.Length),
        });
        return answer is null ? null : new AiJudgement(answer.AsVerdict(ai.Name, ai.Options.Model, default, default), prompt.Id, Guid.Empty)
        {
            Content = ContentMarks.Of(answer.Title, answer.Description),
        };
    }

    private static async Task CountAsync(List<Call> calls)
    {
        var counts = await Tokenizer.CountAsync([.. calls.SelectMany(call => new[] { call.Fixed, call.Data, call.Answer })]);
        for (var i = 0; i < calls.Count; i++)
        {
            calls[i].FixedTokens = counts[3 * i];
            calls[i].DataTokens = counts[(3 * i) + 1];
            calls[i].AnswerTokens = counts[(3 * i) + 2] + (calls[i].Options.PromptFamily == "grok" ? GrokReasoning : 0);
        }
    }

    private static decimal Money(List<Call> calls, int parts, bool cached, params string[] roles) =>
        calls.Where(call => roles.Contains(call.Role, StringComparer.Ordinal)).Sum(call => TokenPrices.Of(call.Options)
            .Add(new AiUsage(), call.PromptTokens, cached ? 1024 + ((call.FixedTokens - 1024) / 128 * 128) : 0, call.AnswerTokens).CostUsd) / parts;

    private static double Mean(List<Call> calls, string role, Func<Call, int> value) => calls.Where(call => call.Role == role).Average(value);

    private static (ValidatorName Name, AiModelOptions Options, PromptSet Prompts) Ai(ValidatorName name)
    {
        var options = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build().GetSection($"Ai:{name}").Get<AiModelOptions>()!;
        return (name, options, PromptLibrary.Get(options.PromptFamily, options.PromptVersion));
    }

    private void Print(string name, double value) => output.WriteLine(FormattableString.Invariant($"{name}={value:0.######}"));

    private sealed class Call
    {
        public required string Role { get; init; }

        public required AiModelOptions Options { get; init; }

        public required string Fixed { get; init; }

        public required string Data { get; init; }

        public required string Answer { get; init; }

        public required int Estimate { get; init; }

        public int FixedTokens { get; set; }

        public int DataTokens { get; set; }

        public int AnswerTokens { get; set; }

        public int PromptTokens => FixedTokens + DataTokens + TokensOfFrame;
    }
}
