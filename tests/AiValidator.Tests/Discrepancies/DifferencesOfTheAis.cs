using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Data;
using PartsCatalog.AiValidator.Tests.Judging;

namespace PartsCatalog.AiValidator.Tests.Discrepancies;

public sealed class DifferencesOfTheAis : IAsyncLifetime
{
    private ValidatorHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ValidatorHost.StartAsync();
        var store = new ValidationStore(_host.Database.DataSource, TimeProvider.System);
        foreach (var (one, other) in ((string, string)[])[("white", "black"), ("white", "white"), ("grey", "white")])
        {
            var judgements = TwoVerdicts.Judgements([("color", one), ("msrp", "28.95")], [("color", other), ("msrp", "28.950")]);
            await store.TryAddAsync(ValidationRecord.Of(Lookup.Sensor(), judgements, AiMode.Both, [], TimeProvider.System.GetUtcNow()), TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Are_listed_by_attribute()
    {
        var found = await _host.ReadAsync("/internal/ai/discrepancies?attribute=color");

        found.GetArrayLength().ShouldBe(2);
        var latest = found[0];
        latest.GetProperty("partKey").GetString().ShouldBe("GE:WR55X10025");
        latest.GetProperty("discrepancy").GetProperty("openAi").GetString().ShouldBe("grey");
        latest.GetProperty("discrepancy").GetProperty("grok").GetString().ShouldBe("white");
        (await _host.ReadAsync("/internal/ai/discrepancies?attribute=msrp")).GetArrayLength().ShouldBe(0);
        (await _host.ReadAsync("/internal/ai/discrepancies?limit=1")).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Are_counted_by_attribute()
    {
        var fields = await _host.ReadAsync("/internal/ai/agreement?hours=1");

        fields.EnumerateArray().Select(f => (f.GetProperty("attribute").GetString(), f.GetProperty("judged").GetInt64(), f.GetProperty("same").GetInt64(), f.GetProperty("agreement").GetDecimal()))
            .ShouldBe([("color", 3, 1, 0.3333m), ("msrp", 3, 3, 1m)]);
    }

    [Theory]
    [InlineData("/internal/ai/discrepancies?attribute=flux_capacity", "attribute is none of the registry")]
    [InlineData("/internal/ai/discrepancies?limit=0", "expected 1 to 500")]
    [InlineData("/internal/ai/agreement?hours=745", "expected 1 to 744")]
    public async Task Are_not_looked_for_with_bad_input(string path, string problem) => (await _host.ReadAsync(path)).GetRawText().ShouldContain(problem);
}
