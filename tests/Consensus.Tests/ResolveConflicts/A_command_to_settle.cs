using System.Text.Json;
using PartsCatalog.Consensus.Tests.Hosting;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Json;
using PartsCatalog.TestSupport;

namespace PartsCatalog.Consensus.Tests.ResolveConflicts;

public sealed class A_command_to_settle(ConsensusFixture fixture)
{
    [Fact]
    public async Task Is_answered_with_every_attribute()
    {
        var command = Commands.Resolve(fixture.NewNumber(), claims: [("ENCOMPASS", "color", "white"), ("AMAZON", "color", "White")]);
        var reached = (await fixture.SettleAsync(command)).ShouldHaveSingleItem();
        reached.Round.ShouldBe(1);
        reached.Attributes.Count.ShouldBe(AttributeRegistry.All.Count);
        var color = reached.Attributes.Single(settled => settled.Attribute == "color");
        color.Rule.ShouldBe("UNANIMOUS");
        color.Value!.Text.ShouldBe("white");
    }

    [Fact]
    public async Task Sent_again_is_answered_byte_by_byte_the_same_though_its_claims_are_others()
    {
        var number = fixture.NewNumber();
        var command = Commands.Resolve(number, claims: [("ENCOMPASS", "color", "white"), ("AMAZON", "msrp", "28.90")]);
        await fixture.SettleAsync(command);
        await fixture.Orchestrator.SendAsync(Commands.Resolve(number, session: command.SessionId, claims: [("ENCOMPASS", "color", "black")]));
        var heard = await fixture.HeardAsync(command.SessionId, 2);
        JsonSerializer.Serialize(heard[1], ContractJson.Options).ShouldBe(JsonSerializer.Serialize(heard[0], ContractJson.Options));
        (await fixture.Database.ScalarAsync<long>($"SELECT count(*) FROM settlements WHERE session_id = '{command.SessionId}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_a_later_round_is_another_settlement()
    {
        var number = fixture.NewNumber();
        var first = Commands.Resolve(number, claims: [("AMAZON", "color", "black")]);
        await fixture.SettleAsync(first);
        var heard = await fixture.SettleAsync(
            Commands.Resolve(number, round: 2, session: first.SessionId, claims: [("AMAZON", "color", "black"), ("ENCOMPASS", "color", "white")]), answers: 2);
        heard.Select(reached => reached.Round).ShouldBe([1, 2]);
        heard[1].Attributes.Single(settled => settled.Attribute == "color").Value!.Text.ShouldBe("white");
    }

    [Fact]
    public async Task That_a_later_round_has_overtaken_is_answered_with_that()
    {
        var number = fixture.NewNumber();
        var later = Commands.Resolve(number, round: 2, claims: [("AMAZON", "color", "black"), ("ENCOMPASS", "color", "white")]);
        await fixture.SettleAsync(later);
        await fixture.Orchestrator.SendAsync(Commands.Resolve(number, session: later.SessionId, claims: [("AMAZON", "color", "black")]));

        var heard = await fixture.HeardAsync(later.SessionId, 2);

        JsonSerializer.Serialize(heard[1], ContractJson.Options).ShouldBe(JsonSerializer.Serialize(heard[0], ContractJson.Options));
        heard[1].Round.ShouldBe(2);
        (await fixture.Database.ScalarAsync<long>($"SELECT count(*) FROM settlements WHERE session_id = '{later.SessionId}' AND round = 1")).ShouldBe(0);
    }

    [Fact]
    public async Task Keeps_the_question_as_it_was_asked()
    {
        var command = Commands.Resolve(fixture.NewNumber(), claims: [("ENCOMPASS", "color", "white")]);
        await fixture.SettleAsync(command);
        var asked = await fixture.Database.ScalarAsync<string>($"SELECT asked::text FROM settlements WHERE session_id = '{command.SessionId}'");
        asked.ShouldBe(JsonSerializer.Serialize(command, ContractJson.Options));
    }

    [Fact]
    public async Task With_a_value_that_jsonb_refuses_is_settled_all_the_same()
    {
        var command = Commands.Resolve(fixture.NewNumber(), claims: [("ENCOMPASS", "color", "wh\0ite"), ("AMAZON", "color", "white")]);
        var reached = (await fixture.SettleAsync(command)).Single();
        reached.Attributes.Single(settled => settled.Attribute == "color").Value!.Text.ShouldBe("white");
    }

    [Fact]
    public async Task Leaves_no_message_behind_when_many_come_at_once()
    {
        var commands = Enumerable.Range(0, 50).Select(_ => Commands.Resolve(fixture.NewNumber(), claims: [("ENCOMPASS", "color", "white")])).ToList();
        await Task.WhenAll(commands.Select(fixture.Orchestrator.SendAsync).Concat(commands.Select(fixture.Orchestrator.SendAsync)));
        foreach (var command in commands)
        {
            (await fixture.HeardAsync(command.SessionId, 2)).Select(reached => reached.ConfidenceScore).Distinct().ShouldHaveSingleItem();
        }

        var sessions = string.Join(',', commands.Select(command => $"'{command.SessionId}'"));
        (await fixture.Database.ScalarAsync<long>($"SELECT count(*) FROM settlements WHERE session_id IN ({sessions})")).ShouldBe(50);
    }
}
