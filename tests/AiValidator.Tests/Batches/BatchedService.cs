using System.Globalization;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests.Batches;

/// <summary>The service with OpenAI's batch API switched on, on real servers; a batch is sent when it has as many requests as the test says.</summary>
internal sealed class BatchedService : IAsyncDisposable
{
    private BatchedService(ValidatorHost host, Answering orchestrator) => (Host, Orchestrator) = (host, orchestrator);

    public ValidatorHost Host { get; }

    public Answering Orchestrator { get; }

    public SimulatorHost Simulator => Host.Simulator;

    public static async Task<BatchedService> StartAsync(int requests, params (string Key, string Value)[] settings)
    {
        var host = await ValidatorHost.StartAsync([.. Settings(requests), .. settings]);
        return new BatchedService(host, await Answering.StartAsync(host.Broker));
    }

    /// <summary>The service, with lookups whose batch OpenAI has, and so much money that nothing is refused.</summary>
    /// <param name="requests">How many.</param>
    /// <param name="batches">What goes wrong with OpenAI's batches from before that.</param>
    public static async Task<(BatchedService Service, ValidatePart[] Commands)> StartCreatedAsync(int requests, object batches)
    {
        var service = await StartAsync(requests, ("Ai:OpenAi:Budget:DailyUsd", "1000"));
        await service.Simulator.SwitchBatchesAsync(batches);
        var commands = Several(requests);
        await service.SendAsync(commands);
        await service.InStateAsync("CREATED");
        return (service, commands);
    }

    /// <summary>Another replica, on the first one's database and AIs.</summary>
    public async Task<BatchedService> ReplicaAsync(int requests, params (string Key, string Value)[] settings)
    {
        var host = await Host.StartReplicaAsync([.. Settings(requests), .. settings]);
        return new BatchedService(host, await Answering.StartAsync(host.Broker));
    }

    /// <summary>A lookup that can wait for a batch; each number asks something else.</summary>
    public static ValidatePart Waiting(int number, double hours = 48)
    {
        var command = Lookup.Sensor();
        return command with
        {
            Claims = [.. command.Claims, Lookup.Source("OTHER", ("color", $"shade {number}"))],
            AnswerBy = TimeProvider.System.GetUtcNow().AddHours(hours),
        };
    }

    public static ValidatePart[] Several(int count) => [.. Enumerable.Range(0, count).Select(number => Waiting(number))];

    public async Task SendAsync(IEnumerable<ValidatePart> commands)
    {
        foreach (var command in commands)
        {
            await Orchestrator.SendAsync(command);
        }
    }

    public async Task<IReadOnlyList<PartValidated>> AnswersAsync(IReadOnlyList<ValidatePart> commands)
    {
        var sessions = commands.Select(command => command.SessionId).ToHashSet();
        IReadOnlyList<PartValidated> Found() => [.. Orchestrator.Answers.Where(answer => sessions.Contains(answer.SessionId)).DistinctBy(answer => answer.SessionId)];
        await Eventually.Async(() => Found().Count == commands.Count, TimeSpan.FromSeconds(60));
        return Found();
    }

    public Task ParkedAsync(int lookups) => Eventually.Async(async () => await CountAsync("ai_batch_lookups") == lookups);

    public Task InStateAsync(string state) => Eventually.Async(async () => await CountAsync($"ai_batches WHERE state = '{state}'") == 1);

    /// <summary>Nothing is left that waits, or is on its way.</summary>
    public Task OverAsync() => Eventually.Async(async () => await CountAsync("ai_batch_lookups") + await CountAsync("ai_batches") + await CountAsync("ai_batch_requests") == 0);

    /// <summary>So many records are kept, and nothing waits any more.</summary>
    public async Task OverAfterAsync(int records)
    {
        await Eventually.Async(async () => await CountAsync("ai_validations") == records, TimeSpan.FromSeconds(60));
        await OverAsync();
    }

    public Task<long> CountAsync(string from) => Host.Database.ScalarAsync<long>($"SELECT count(*) FROM {from}");

    /// <summary>Records whose OpenAI verdict cost this share of the usual price for the tokens that it took.</summary>
    public Task<long> PaidAtAsync(decimal share) => CountAsync(
        "ai_validations WHERE openai_cost_usd > 0 AND openai_cost_usd = "
        + FormattableString.Invariant($"{share} * ((openai_prompt_tokens - openai_cached_tokens) * 0.10 + openai_cached_tokens * 0.01 + openai_completion_tokens * 0.50) / 1000000"));

    /// <summary>The time is up in which the batch could be waited for, and so much beyond.</summary>
    public Task LateAsync(int minutes = 0) => Host.Database.ExecuteAsync($"UPDATE ai_batches SET give_up_at = now() - interval '{minutes} minutes'");

    /// <summary>The provider has the batch and we do not know, as after a reply that was lost; the time is up since so many minutes.</summary>
    public Task UnheardOfAsync(int minutesLate) => Host.Database.ExecuteAsync(
        $"UPDATE ai_batches SET state = 'UPLOADED', provider_id = NULL, give_up_at = now() - interval '{minutesLate} minutes'");

    /// <summary>US dollars that are set aside of OpenAI's budget, once the service has given back what it had not spent.</summary>
    public async Task<decimal> ReservedAfterwardsAsync()
    {
        await Host.StopAsync();
        return await Host.Database.ScalarAsync<decimal>("SELECT sum(reserved_usd) FROM ai_budget WHERE scope = 'OpenAi'");
    }

    public async ValueTask DisposeAsync()
    {
        await Orchestrator.DisposeAsync();
        await Host.DisposeAsync();
    }

    private static (string Key, string Value)[] Settings(int requests) =>
    [
        ("Ai:OpenAi:Batch:Enabled", "true"),
        ("Ai:OpenAi:Batch:PollSeconds", "0.1"),
        ("Ai:Grok:Batch:PollSeconds", "0.1"),
        ("Ai:OpenAi:Batch:GatherMinutes", "600"),
        ("Ai:OpenAi:Batch:MaximumRequests", requests.ToString(CultureInfo.InvariantCulture)),
        ("Ai:OpenAi:BreakAfterCalls", "1000"),
        ("Ai:Grok:BreakAfterCalls", "1000"),
    ];
}
