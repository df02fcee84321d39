using PartsCatalog.Contracts.Validation;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests.Batches;

/// <summary>Its stored command is of another shape, as after a release that keeps commands otherwise.</summary>
public sealed class ALookupThatCannotBeRead
{
    // What stands in a command in place of its right text: no JSON at all, and JSON that can be read but not asked about.
    private const string NoJson = "#\"sessionId\"";
    private const string NoClaims = "\"claims\":null,\"formerly\":[";

    [Theory]
    [InlineData(NoJson)]
    [InlineData(NoClaims)]
    public async Task Once_its_requests_are_over_is_passed_over_and_answered_by_a_release_that_can_read_it(string spoilt)
    {
        await using var service = await BatchedService.StartAsync(3);
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", delay_ms = 100_000_000 });
        var commands = BatchedService.Several(3);
        await service.SendAsync(commands);
        await service.InStateAsync("CREATED");
        await Eventually.Async(async () => await service.CountAsync("ai_batch_requests WHERE validator = 'Grok' AND state = 'DONE'") == 3);
        await SpoilAsync(service, commands[0], spoilt);

        await service.Simulator.SwitchBatchesAsync(new { provider = "openai" });
        await service.AnswersAsync(commands[1..]);
        await SetAsideAsync(service);

        service.Orchestrator.Answers.ShouldAllBe(answer => answer.SessionId != commands[0].SessionId);
        await MendAsync(service, spoilt);
        var late = (await service.AnswersAsync([commands[0]])).Single();

        late.Verdicts.Select(v => v.Outcome).ShouldBe([VerdictOutcome.Judged, VerdictOutcome.Judged]);
        // What the batch answered while it could not be read is not asked again.
        ((await service.PaidAtAsync(0.5m)), (await service.Simulator.CallsAsync("openai"))).ShouldBe((3, 0));
        (await service.Simulator.CallsAsync("grok")).ShouldBe(3);
        await service.OverAsync();
    }

    [Fact]
    public async Task And_that_a_batch_answered_has_its_money_put_aside_until_it_is_read()
    {
        await using var service = await BatchedService.StartAsync(2, ("Ai:OpenAi:Budget:DailyUsd", "1000"), ("Ai:Grok:Enabled", "false"));
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", delay_ms = 100_000_000 });
        var commands = BatchedService.Several(2);
        await service.SendAsync(commands);
        await service.InStateAsync("CREATED");
        await SpoilAsync(service, commands[0]);

        await service.Simulator.SwitchBatchesAsync(new { provider = "openai" });
        await service.AnswersAsync([commands[1]]);
        await Eventually.Async(async () => await service.CountAsync("ai_batches") == 0);
        (await service.CountAsync("ai_batch_requests WHERE state = 'GATHERED' AND reserved_usd > 0 AND unread_line IS NOT NULL")).ShouldBe(1);
        await MendAsync(service);
        var answers = await service.AnswersAsync(commands);

        (await service.ReservedAfterwardsAsync()).ShouldBe(answers.Sum(answer => answer.Verdicts[0].Usage.CostUsd));
    }

    [Fact]
    public async Task Does_not_stop_the_others_from_being_answered()
    {
        // Nobody answers until all three are ready, and the one that is spoilt is the oldest.
        await using var door = await BatchedService.StartAsync(
            3, ("Ai:OpenAi:Batch:PollSeconds", "3600"), ("Ai:Grok:Batch:PollSeconds", "3600"));
        var commands = BatchedService.Several(3);
        await door.SendAsync(commands);
        await door.ParkedAsync(3);
        await SpoilAsync(door, commands[0]);
        await door.Host.Database.ExecuteAsync(
            "UPDATE ai_batch_requests SET state = 'DONE'; "
            + $"UPDATE ai_batch_lookups SET created_at = created_at - interval '1 minute' WHERE session_id = '{commands[0].SessionId}'");

        await using var taker = await door.ReplicaAsync(3);
        var answers = await taker.AnswersAsync(commands[1..]);

        answers.ShouldAllBe(answer => answer.Verdicts.Count == 0);
        await SetAsideAsync(taker);
        // A lookup is answered first and then forgotten.
        await taker.ParkedAsync(1);
    }

    [Fact]
    public async Task Does_not_stop_the_others_from_being_asked_directly()
    {
        await using var door = await BatchedService.StartAsync(
            10, ("Ai:OpenAi:Batch:PollSeconds", "3600"), ("Ai:Grok:Batch:PollSeconds", "3600"));
        var commands = BatchedService.Several(3);
        await door.SendAsync(commands);
        await door.ParkedAsync(3);
        await SpoilAsync(door, commands[0]);
        await door.Host.Database.ExecuteAsync("UPDATE ai_batch_requests SET state = 'DIRECT'");

        await using var taker = await door.ReplicaAsync(10);
        var answers = await taker.AnswersAsync(commands[1..]);

        answers.ShouldAllBe(answer => answer.Verdicts.Count == 2 && answer.Verdicts.All(v => v.Outcome == VerdictOutcome.Judged));
        await SetAsideAsync(taker);
        await MendAsync(taker);
        (await taker.AnswersAsync([commands[0]])).Single().Verdicts.ShouldAllBe(v => v.Outcome == VerdictOutcome.Judged);
    }

    [Theory]
    [InlineData(NoJson)]
    [InlineData(NoClaims)]
    public async Task Does_not_keep_a_batch_from_being_sent(string spoilt)
    {
        await using var door = await BatchedService.StartAsync(
            3, ("Ai:OpenAi:Batch:PollSeconds", "3600"), ("Ai:Grok:Batch:PollSeconds", "3600"), ("Ai:Grok:Enabled", "false"));
        var commands = BatchedService.Several(3);
        await door.SendAsync(commands);
        await door.ParkedAsync(3);
        await SpoilAsync(door, commands[0], spoilt);

        await using var taker = await door.ReplicaAsync(3, ("Ai:Grok:Enabled", "false"));
        await taker.AnswersAsync(commands[1..]);

        (await taker.Simulator.CountAsync("openai", "batch_answers")).ShouldBe(2);
        (await taker.PaidAtAsync(0.5m)).ShouldBe(2);
        await SetAsideAsync(taker);
    }

    [Fact]
    public async Task Is_seen_by_operators()
    {
        await using var service = await BatchedService.StartAsync(10);
        var command = BatchedService.Waiting(1);
        await service.SendAsync([command]);
        await service.ParkedAsync(1);
        await Eventually.Async(async () => await service.CountAsync("ai_batch_requests WHERE validator = 'Grok' AND state = 'DONE'") == 1);
        await SpoilAsync(service, command);
        await service.Host.Database.ExecuteAsync("UPDATE ai_batch_requests SET state = 'DONE'");
        await SetAsideAsync(service);

        var seen = (await service.Host.ReadAsync("/internal/ai/batches")).GetProperty("unreadable").EnumerateArray().ShouldHaveSingleItem();

        (seen.GetProperty("sessionId").GetGuid(), seen.GetProperty("attempt").GetInt32()).ShouldBe((command.SessionId, command.Attempt));
        seen.GetProperty("answerBy").GetDateTimeOffset().ShouldBe(command.AnswerBy!.Value, TimeSpan.FromMilliseconds(1));
        seen.TryGetProperty("unreadableAt", out _).ShouldBeTrue();
    }

    private static Task SpoilAsync(BatchedService service, ValidatePart command, string spoilt = NoJson) =>
        service.Host.Database.ExecuteAsync($"UPDATE ai_batch_lookups SET command = {Replaced(Right(spoilt), spoilt)} WHERE session_id = '{command.SessionId}'");

    // As after an hour, by a release that can read it.
    private static Task MendAsync(BatchedService service, string spoilt = NoJson) => service.Host.Database.ExecuteAsync(
        $"UPDATE ai_batch_lookups SET command = {Replaced(spoilt, Right(spoilt))}, unreadable_at = unreadable_at - interval '1 hour' WHERE unreadable_at IS NOT NULL");

    private static string Right(string spoilt) => spoilt == NoJson ? "\"sessionId\"" : "\"claims\":[";

    private static string Replaced(string from, string to) => $"convert_to(replace(convert_from(command, 'UTF8'), '{from}', '{to}'), 'UTF8')";

    private static Task SetAsideAsync(BatchedService service) => Eventually.Async(async () => await service.CountAsync("ai_batch_lookups WHERE unreadable_at IS NOT NULL") == 1);
}
