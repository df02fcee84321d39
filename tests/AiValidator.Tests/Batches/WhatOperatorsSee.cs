using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Batches;

public sealed class WhatOperatorsSee
{
    private const string Path = "/internal/ai/batches";

    [Fact]
    public async Task Is_what_waits_and_the_batches_on_their_way()
    {
        await using var service = await BatchedService.StartAsync(requests: 2, ("Ai:Budget:MonthlyUsd", "100"));
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", delay_ms = 3_600_000 });
        var waiting = BatchedService.Several(2);
        await service.SendAsync(waiting);
        await service.InStateAsync("CREATED");
        await service.SendAsync([BatchedService.Waiting(7)]);
        await service.ParkedAsync(3);

        var seen = await service.Host.ReadAsync(Path);

        seen.GetProperty("lookups").GetInt64().ShouldBe(3);
        seen.GetProperty("firstDueBy").GetDateTimeOffset().ShouldBe(waiting[0].AnswerBy!.Value, TimeSpan.FromMilliseconds(1));
        var batch = seen.GetProperty("batches").EnumerateArray().ShouldHaveSingleItem();
        (batch.GetProperty("state").GetString(), batch.GetProperty("requests").GetInt32()).ShouldBe(("CREATED", 2));
        batch.GetProperty("providerId").GetString().ShouldStartWith("batch_");
        var requests = seen.GetProperty("requests").EnumerateArray().Where(count => count.GetProperty("validator").GetString() == nameof(ValidatorName.OpenAi)).ToDictionary(
            count => count.GetProperty("state").GetString()!, count => (Requests: count.GetProperty("requests").GetInt64(), Usd: count.GetProperty("reservedUsd").GetDecimal()));
        requests.Keys.ShouldBe(["GATHERED", "WAITING"]);
        requests["GATHERED"].Requests.ShouldBe(2);
        requests["GATHERED"].Usd.ShouldBeGreaterThan(0);
        requests["WAITING"].ShouldBe((1, 0m));
    }

    [Fact]
    public async Task Is_nothing_where_nothing_waits()
    {
        await using var service = await BatchedService.StartAsync(requests: 2);

        var seen = await service.Host.ReadAsync(Path);

        seen.GetProperty("lookups").GetInt64().ShouldBe(0);
        seen.TryGetProperty("oldestSince", out _).ShouldBeFalse();
        seen.GetProperty("requests").GetArrayLength().ShouldBe(0);
        seen.GetProperty("batches").GetArrayLength().ShouldBe(0);
        seen.GetProperty("unreadable").GetArrayLength().ShouldBe(0);
    }
}
