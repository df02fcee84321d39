using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.AiValidator.Spending;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Asking;

/// <summary>Judges against any address.</summary>
internal static class Judges
{
    public static Question Question { get; } = QuestionBuilder.Build(Lookup.Sensor())!;

    public static AiModelOptions Options(Uri endpoint, string model = "gpt-6-luna", string family = "openai") => new()
    {
        Endpoint = endpoint,
        ApiKey = "sim-key",
        Model = model,
        PromptFamily = family,
        TimeoutSeconds = 10,
        Retries = 2,
        InputUsdPerMillion = 1m,
        CachedInputUsdPerMillion = 0.1m,
        OutputUsdPerMillion = 10m,
    };

    public static AiJudge Create(AiModelOptions options, ValidatorName name = ValidatorName.OpenAi)
    {
        var services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton<AiTelemetry>().AddSingleton<BudgetTelemetry>().BuildServiceProvider();
        // Without a limit nothing is asked of a ledger.
        var purse = new BudgetPurse(name, new BudgetOptions(), new BudgetOptions(), new BudgetLedger(null!), services.GetRequiredService<BudgetTelemetry>(), TimeProvider.System);
        return new AiJudgeFactory(services.GetRequiredService<AiTelemetry>(), TimeProvider.System).Create(name, options, purse);
    }

    public static AiRequest Request(this AiJudge judge, Question? question = null) => judge.Request(question ?? Question, "GE:WR55X10025", withContent: true);

    public static async Task<AiVerdict> AskAsync(this AiJudge judge, Question? question = null) =>
        (await judge.JudgeAsync(judge.Request(question), TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken))!.Verdict;
}
