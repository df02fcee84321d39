using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiSimulator.Tests.Faults;

public sealed class AFaultThatIsSwitchedOn : IAsyncLifetime
{
    private SimulatorFixture _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await SimulatorFixture.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("error500", HttpStatusCode.InternalServerError)]
    [InlineData("rate_limited", HttpStatusCode.TooManyRequests)]
    public async Task Answers_with_its_status(string mode, HttpStatusCode status)
    {
        await _simulator.FaultAsync(new { provider = "openai", mode });

        using var response = await CompleteAsync();
        response.StatusCode.ShouldBe(status);
        (await SimulatorFixture.ReadAsync(response)).GetProperty("error").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Declines_with_a_refusal()
    {
        await _simulator.FaultAsync(new { provider = "openai", mode = "refusal" });

        using var response = await CompleteAsync();
        var message = (await SimulatorFixture.ReadAsync(response)).GetProperty("choices")[0].GetProperty("message");
        message.GetProperty("refusal").GetString().ShouldNotBeNullOrEmpty();
        message.GetProperty("content").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Breaks_the_JSON_of_the_answer()
    {
        await _simulator.FaultAsync(new { provider = "openai", mode = "malformed" });

        await Should.ThrowAsync<JsonException>(() => _simulator.AnswerAsync(SimulatorFixture.Request(Blocks.Sensor)));
    }

    [Fact]
    public async Task Cuts_the_connection()
    {
        await _simulator.FaultAsync(new { provider = "openai", mode = "reset" });

        await Should.ThrowAsync<HttpRequestException>(CompleteAsync);
    }

    [Fact]
    public async Task Hangs_until_the_caller_gives_up()
    {
        await _simulator.FaultAsync(new { provider = "openai", mode = "hang" });
        using var hangUp = new CancellationTokenSource();

        var call = _simulator.Client.PostAsJsonAsync("/openai/v1/chat/completions", SimulatorFixture.Request(Blocks.Sensor), hangUp.Token);
        await Eventually.Async(async () => (await _simulator.CallsAsync("openai")).GetProperty("outcomes").TryGetProperty("hung", out var hung) && hung.GetInt64() == 1);

        call.IsCompleted.ShouldBeFalse();
        await hangUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    [Fact]
    public async Task Is_slow_by_its_latency()
    {
        await _simulator.FaultAsync(new { provider = "openai", mode = "slow", latency_ms = 300 });
        var since = TimeProvider.System.GetTimestamp();

        using var response = await CompleteAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        TimeProvider.System.GetElapsedTime(since).TotalMilliseconds.ShouldBeGreaterThan(280);
    }

    [Fact]
    public async Task Ends_after_its_count()
    {
        await _simulator.FaultAsync(new { provider = "openai", mode = "error500", count = 2 });

        (await StatusesAsync(3)).ShouldBe([HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError, HttpStatusCode.OK]);
    }

    [Fact]
    public async Task Strikes_a_share_of_the_calls()
    {
        await _simulator.FaultAsync(new { provider = "openai", mode = "error500", probability = 0.5 });

        (await StatusesAsync(100)).Count(s => s == HttpStatusCode.OK).ShouldBeInRange(25, 75);
    }

    [Fact]
    public async Task Leaves_the_other_provider_alone()
    {
        await _simulator.FaultAsync(new { provider = "openai", mode = "error500" });

        using var response = await _simulator.CompleteAsync(SimulatorFixture.Request(Blocks.Sensor, "grok-4.7"), "grok");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Is_listed_and_switched_off_again()
    {
        await _simulator.FaultAsync(new { provider = "grok", mode = "hang", latency_ms = 5 });

        using var list = await _simulator.Client.GetAsync(new Uri("/_sim/faults", UriKind.Relative), TestContext.Current.CancellationToken);
        (await SimulatorFixture.ReadAsync(list))[0].GetProperty("mode").GetString().ShouldBe("hang");
        using var off = await _simulator.Client.DeleteAsync(new Uri("/_sim/faults", UriKind.Relative), TestContext.Current.CancellationToken);
        off.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var response = await _simulator.CompleteAsync(SimulatorFixture.Request(Blocks.Sensor, "grok-4.7"), "grok");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"provider":"gemini","mode":"hang"}""")]
    [InlineData("""{"provider":"grok","mode":"explode"}""")]
    [InlineData("""{"provider":"grok","mode":"slow","latency_ms":-1}""")]
    [InlineData("""{"provider":"grok","mode":"slow","probability":2}""")]
    public async Task Is_refused_when_there_is_no_such_fault(string fault)
    {
        using var content = new StringContent(fault, System.Text.Encoding.UTF8, "application/json");
        using var response = await _simulator.Client.PostAsync(new Uri("/_sim/faults", UriKind.Relative), content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Can_come_from_configuration()
    {
        await using var simulator = await SimulatorFixture.StartAsync("--Faults:0:Provider=openai", "--Faults:0:Mode=rate_limited");

        using var response = await simulator.CompleteAsync(SimulatorFixture.Request(Blocks.Sensor));
        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Is_counted_with_the_calls()
    {
        await _simulator.FaultAsync(new { provider = "openai", mode = "error500", count = 1 });
        await StatusesAsync(3);

        var calls = await _simulator.CallsAsync("openai");
        calls.GetProperty("total").GetInt64().ShouldBe(3);
        calls.GetProperty("outcomes").GetProperty("error_500").GetInt64().ShouldBe(1);
        calls.GetProperty("outcomes").GetProperty("answered").GetInt64().ShouldBe(2);
        calls.GetProperty("completion_tokens").GetInt64().ShouldBeGreaterThan(0);
    }

    private async Task<HttpResponseMessage> CompleteAsync() => await _simulator.CompleteAsync(SimulatorFixture.Request(Blocks.Sensor));

    private async Task<List<HttpStatusCode>> StatusesAsync(int calls)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < calls; i++)
        {
            using var response = await CompleteAsync();
            statuses.Add(response.StatusCode);
        }

        return statuses;
    }
}
