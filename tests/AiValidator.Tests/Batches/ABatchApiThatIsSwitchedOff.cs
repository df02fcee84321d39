using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Batches;

public sealed class ABatchApiThatIsSwitchedOff
{
    [Fact]
    public async Task Leaves_nobody_waiting()
    {
        await using var door = await DoorAsync();
        var commands = BatchedService.Several(3);
        await door.SendAsync(commands);
        await door.ParkedAsync(3);

        await using var without = await door.ReplicaAsync(10, ("Ai:OpenAi:Batch:Enabled", "false"));
        var answers = await without.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts.Count == 2 && answer.Verdicts.All(v => v.Outcome == VerdictOutcome.Judged));
        (await door.PaidAtAsync(1m)).ShouldBe(3);
    }

    [Fact]
    public async Task Together_with_all_AIs_has_the_lookups_go_on_without_verdicts()
    {
        await using var door = await DoorAsync();
        var commands = BatchedService.Several(2);
        await door.SendAsync(commands);
        await door.ParkedAsync(2);

        await using var off = await door.ReplicaAsync(10, ("Ai:Mode", "Off"));
        var answers = await off.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts.Count == 0);
        await off.OverAsync();
        (await door.Simulator.CallsAsync("openai")).ShouldBe(0);
    }

    // It only takes lookups in: its look is an hour away.
    private static Task<BatchedService> DoorAsync() => BatchedService.StartAsync(10, ("Ai:OpenAi:Batch:PollSeconds", "3600"), ("Ai:Grok:Batch:PollSeconds", "3600"));
}
