extern alias validator;

using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using validator::PartsCatalog.AiValidator.Asking;
using validator::PartsCatalog.AiValidator.Questions;
using validator::PartsCatalog.AiValidator.Spending;

namespace PartsCatalog.Bench.Streaming;

/// <summary>Processor time of an AI's answer read token by token, against the same answer read whole; over real sockets, the provider's side included.</summary>
internal sealed class StreamingBenchmark : IBenchmark
{
    private const int Calls = 300;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly string Answer =
        """
        {"part_match_confidence":0.9,"agreed_confidence":0.95,"attributes":[{"attribute":"msrp","choice":0,"proposal":null,"confidence":0.9,"reason":null}],
        "conflicts":[],"suspicious":[],"recommendations":[],"title":"","description":"
        """.TrimEnd() + string.Concat(Enumerable.Repeat("The sensor tells how cold it is. ", 60)) + "\"}";

    public string Name => "streaming";

    public string Description => "CPU of an AI's answer that is streamed, against one that is read whole";

    public async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        await using var provider = await AnsweringProvider.StartAsync(Answer, cancellationToken);
        var (whole, streamed) = (Judge(provider.Endpoint, stream: false), Judge(provider.Endpoint, stream: true));
        await MeasureAsync(whole, cancellationToken);
        await MeasureAsync(streamed, cancellationToken);
        var wholeMs = await MeasureAsync(whole, cancellationToken);
        var streamedMs = await MeasureAsync(streamed, cancellationToken);
        return [("tokens", provider.Tokens), ("cpu_ms_whole", wholeMs), ("cpu_ms_streamed", streamedMs), ("ratio", streamedMs / wholeMs)];
    }

    private static async Task<double> MeasureAsync(AiJudge judge, CancellationToken cancellationToken)
    {
        var question = QuestionBuilder.Build(Contested()) ?? throw new InvalidOperationException("There is nothing to ask.");
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var i = 0; i < Calls; i++)
        {
            var judgement = await judge.JudgeAsync(judge.Request(question, "GE:WR55X10025", withContent: true), Limit, cancellationToken);
            if (judgement?.Verdict is not { Outcome: VerdictOutcome.Judged })
                throw new InvalidOperationException($"The answer was not taken: {judgement?.Verdict.Error}");
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Calls;
    }

    private static AiJudge Judge(Uri endpoint, bool stream)
    {
        var services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton<AiTelemetry>().AddSingleton<BudgetTelemetry>().BuildServiceProvider();
        var options = new AiModelOptions { Endpoint = endpoint, ApiKey = "bench", Model = "m", PromptFamily = "openai", Stream = stream };
        // Without a limit nothing is asked of a ledger.
        var purse = new BudgetPurse(
            ValidatorName.OpenAi, new BudgetOptions(), new BudgetOptions(), new BudgetLedger(null!), services.GetRequiredService<BudgetTelemetry>(), TimeProvider.System);
        return new AiJudgeFactory(services.GetRequiredService<AiTelemetry>(), TimeProvider.System).Create(ValidatorName.OpenAi, options, purse);
    }

    private static ValidatePart Contested() => new()
    {
        SessionId = Guid.NewGuid(),
        Attempt = 1,
        Part = PartKey.Of("GE", "WR55X10025"),
        PartNumber = "WR55X10025",
        Claims = [Price("AMAZON", "31.20"), Price("ENCOMPASS", "28.95")],
    };

    private static SourceClaims Price(string source, string amount) => new()
    {
        Source = new SupplierName(source),
        ObservedAt = DateTimeOffset.UnixEpoch,
        Claims = [new Claim { Attribute = "msrp", Value = AttributeValue.Of(amount), Pointer = "/price" }],
    };
}
