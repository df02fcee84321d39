using System.Net;
using System.Text.Json;
using static PartsCatalog.AiSimulator.Tests.Batches.BatchApi;

namespace PartsCatalog.AiSimulator.Tests.Batches;

public sealed class ABatchThatIsCancelled : IAsyncLifetime
{
    private const int Never = 600_000_000;

    private SimulatorFixture _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await SimulatorFixture.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task Is_cancelling_first_and_cancelled_when_its_time_has_come()
    {
        await SwitchAsync(_simulator, new { provider = "openai", delay_ms = Never, cancel_ms = Never });
        var id = await RunningAsync("a");

        var (_, cancelling) = await CancelAsync(id);
        var still = await ReadAsync(_simulator, $"/openai/v1/batches/{id}");
        await SwitchAsync(_simulator, new { provider = "openai", delay_ms = Never });
        var over = await ReadAsync(_simulator, $"/openai/v1/batches/{id}");

        new[] { cancelling, still, over }.Select(batch => batch.GetProperty("status").GetString()).ShouldBe(["cancelling", "cancelling", "cancelled"]);
        Times(still).ShouldBe(["in_progress_at", "cancelling_at"]);
        Times(over).ShouldBe(["in_progress_at", "cancelling_at", "cancelled_at"]);
    }

    [Fact]
    public async Task Has_what_was_answered_before()
    {
        await SwitchAsync(_simulator, new { provider = "openai", delay_ms = Never, cancel_share = 0.5 });
        var id = await RunningAsync("a", "b", "c", "d");

        await CancelAsync(id);
        var over = await ReadAsync(_simulator, $"/openai/v1/batches/{id}");

        over.GetProperty("request_counts").GetProperty("completed").GetInt32().ShouldBe(2);
        (await LinesAsync(_simulator, over.GetProperty("output_file_id").GetString())).Select(Name).ShouldBe(["b", "d"]);
        var rest = await LinesAsync(_simulator, over.GetProperty("error_file_id").GetString());
        rest.Select(Name).ShouldBe(["a", "c"]);
        rest.ShouldAllBe(line => line.GetProperty("error").GetProperty("code").GetString() == "batch_cancelled");
    }

    [Fact]
    public async Task Is_not_cancelled_again()
    {
        await SwitchAsync(_simulator, new { provider = "openai", delay_ms = Never });
        var id = await RunningAsync("a");

        await CancelAsync(id);
        var (status, _) = await CancelAsync(id);

        status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Must_not_be_over()
    {
        var over = await OverAsync(_simulator, Line("a"));

        var (status, refusal) = await CancelAsync(over.GetProperty("id").GetString()!);

        status.ShouldBe(HttpStatusCode.Conflict);
        refusal.GetProperty("error").GetProperty("message").GetString()!.ShouldContain("completed");
    }

    private static string? Name(JsonElement line) => line.GetProperty("custom_id").GetString();

    private async Task<string> RunningAsync(params string[] lines) =>
        (await CreateAsync(_simulator, await UploadedAsync(_simulator, lines.Select(name => Line(name)).ToArray()))).GetProperty("id").GetString()!;

    private async Task<(HttpStatusCode Status, JsonElement Body)> CancelAsync(string id)
    {
        using var response = await _simulator.Client.PostAsync(Address($"/openai/v1/batches/{id}/cancel"), null, TestContext.Current.CancellationToken);
        return (response.StatusCode, await SimulatorFixture.ReadAsync(response));
    }
}
