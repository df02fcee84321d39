using PartsCatalog.TestSupport;

namespace PartsCatalog.EndToEnd.Tests.Lookups;

public sealed class A_lookup_in_trouble_outside(RunningSystem system) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await system.System.ClearFaultsAsync("supplier-simulator");
        await system.System.ClearFaultsAsync("ai-simulator");
    }

    [Fact]
    public async Task Loses_only_the_supplier_that_hangs()
    {
        await system.System.InjectAsync("supplier-simulator", new { supplier = "marcone", mode = "hang" });
        var session = await system.LookUpAsync("WR51X10055");
        session.GetProperty("status").GetString().ShouldBe("COMPLETED", session.ToString());
        session.GetProperty("failed_sources").EnumerateArray().Select(source => source.GetString()).ShouldBe(["MARCONE"]);
        session.GetProperty("processing_time_seconds").GetDecimal().ShouldBeLessThan(28m);
    }

    [Fact]
    public async Task Takes_a_late_answer_in_as_another_version()
    {
        await system.System.InjectAsync("supplier-simulator", new { supplier = "encompass", mode = "none", latency_ms = 17_000, count = 1 });
        var session = await system.LookUpAsync("WR51X10053");
        session.GetProperty("failed_sources").EnumerateArray().Select(source => source.GetString()).ShouldBe(["ENCOMPASS"]);
        await Eventually.AssertsAsync(
            async () => (await system.RecordAsync("WR51X10053", "GE")).GetProperty("version").GetInt32().ShouldBe(2),
            TimeSpan.FromSeconds(40));
    }

    [Theory]
    [InlineData(new[] { "openai", "grok" }, "UNVALIDATED")]
    [InlineData(new[] { "grok" }, "PARTIAL")]
    public async Task Ends_without_the_AIs_that_fail(string[] providers, string status)
    {
        foreach (var provider in providers)
        {
            await system.System.InjectAsync("ai-simulator", new { provider, mode = "error500" });
        }

        var number = $"WR49X100{providers.Length}1";
        var session = await system.LookUpAsync(number);
        session.GetProperty("status").GetString().ShouldBe("COMPLETED", session.ToString());
        (await system.RecordAsync(number, "GE")).GetProperty("ai_validation_status").GetString().ShouldBe(status);
    }

    [Fact]
    public async Task Says_that_no_supplier_could_be_asked()
    {
        foreach (var supplier in new[] { "encompass", "marcone", "reliable", "amazon" })
        {
            await system.System.InjectAsync("supplier-simulator", new { supplier, mode = "error500" });
        }

        var session = await system.LookUpAsync("WR30X10093");
        session.GetProperty("status").GetString().ShouldBe("FAILED", session.ToString());
        session.GetProperty("failure_reason").GetString().ShouldBe("SOURCES_UNAVAILABLE");
    }
}
