namespace PartsCatalog.AiValidator.Tests.Batches;

public sealed class ReplicasWithBatches
{
    [Fact]
    public async Task Send_what_waits_once_and_answer_it_once()
    {
        const int each = 10;
        await using var one = await BatchedService.StartAsync(2 * each);
        await using var other = await one.ReplicaAsync(2 * each);
        var commands = BatchedService.Several(2 * each);

        await Task.WhenAll(one.SendAsync(commands.Take(each)), other.SendAsync(commands.Skip(each)));
        await one.OverAfterAsync(2 * each);

        (await one.Simulator.CountAsync("openai", "files")).ShouldBe(1);
        (await one.Simulator.CountAsync("openai", "batches")).ShouldBe(1);
        (await one.Simulator.CountAsync("openai", "batch_answers")).ShouldBe(2 * each);
        (await one.Simulator.CallsAsync("openai")).ShouldBe(0);
        (await one.Simulator.CallsAsync("grok")).ShouldBe(2 * each);
        (await one.PaidAtAsync(0.5m)).ShouldBe(2 * each);
        await TestSupport.Eventually.Async(() => one.Orchestrator.Answers.Count + other.Orchestrator.Answers.Count == 2 * each);
        one.Orchestrator.Answers.Concat(other.Orchestrator.Answers).Select(answer => answer.SessionId).ShouldBe(commands.Select(command => command.SessionId), ignoreOrder: true);
    }
}
