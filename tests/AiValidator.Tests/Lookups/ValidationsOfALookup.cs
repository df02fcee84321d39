using System.Net;
using System.Text.Json;

namespace PartsCatalog.AiValidator.Tests.Lookups;

public sealed class ValidationsOfALookup : IAsyncLifetime
{
    private ValidatorHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ValidatorHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Are_read_by_other_services_with_all_attempts()
    {
        var session = Guid.NewGuid();
        await using var orchestrator = await Answering.StartAsync(_host.Broker);
        await orchestrator.AskAsync(Lookup.Sensor(session));
        await orchestrator.AskAsync(Lookup.Sensor(session, attempt: 2));

        var validations = await ReadAsync(session);

        validations.EnumerateArray().Select(v => v.GetProperty("attempt").GetInt32()).ShouldBe([1, 2]);
        var first = validations[0];
        first.GetProperty("partKey").GetString().ShouldBe("GE:WR55X10025");
        first.GetProperty("costUsd").GetDecimal().ShouldBeGreaterThan(0);
        first.GetProperty("prompts")[1].GetString().ShouldBe("grok/validate-v2+content-v2");
        first.GetProperty("verdicts")[0].GetProperty("validator").GetString().ShouldBe("OPEN_AI");
        first.GetProperty("verdicts")[0].GetProperty("outcome").GetString().ShouldBe("JUDGED");
    }

    [Fact]
    public async Task Of_an_unknown_session_are_an_empty_list() => (await ReadAsync(Guid.NewGuid())).GetArrayLength().ShouldBe(0);

    [Fact]
    public async Task Are_closed_to_others()
    {
        using var client = new HttpClient { BaseAddress = _host.Address };

        using var response = await client.GetAsync(Path(Guid.NewGuid()), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static Uri Path(Guid session) => new($"/internal/lookups/{session}/validations", UriKind.Relative);

    private Task<JsonElement> ReadAsync(Guid session) => _host.ReadAsync(Path(session).ToString());
}
