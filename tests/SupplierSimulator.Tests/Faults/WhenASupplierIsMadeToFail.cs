using System.Diagnostics;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierSimulator.Tests.Faults;

public sealed class WhenASupplierIsMadeToFail : IDisposable
{
    private readonly Simulator _simulator = new(("Faults:HugeBytes", "3000000"));

    public void Dispose() => _simulator.Dispose();

    [Fact]
    public async Task Error500_is_a_500_that_is_no_json()
    {
        await SetAsync("""{"supplier":"encompass","mode":"error500"}""");

        var answer = await _simulator.EncompassAsync("WR55X10025");

        (answer.Status, answer.MediaType).ShouldBe((500, "text/plain"));
    }

    [Fact]
    public async Task Malformed_is_the_first_half_of_the_answer()
    {
        var whole = await _simulator.EncompassAsync("WR55X10025");
        await SetAsync("""{"supplier":"encompass","mode":"malformed"}""");

        var half = await _simulator.EncompassAsync("WR55X10025");

        half.Status.ShouldBe(200);
        half.Body.Length.ShouldBeLessThan(whole.Body.Length);
        whole.Body.ShouldStartWith(half.Body[..500]);
    }

    [Fact]
    public async Task Huge_is_as_large_as_configured()
    {
        await SetAsync("""{"supplier":"reliable","mode":"huge"}""");

        (await _simulator.ReliableAsync("WR55X10025")).Body.Length.ShouldBeGreaterThan(3_000_000);
    }

    [Fact]
    public async Task Wrong_content_type_is_an_html_page()
    {
        await SetAsync("""{"supplier":"marcone","mode":"wrong_content_type","path_contains":"lookup"}""");

        (await _simulator.MarconeAsync("WR55X10025")).MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task Rate_limited_is_a_429_with_retry_after()
    {
        await SetAsync("""{"supplier":"amazon","mode":"rate_limited","path_contains":"catalog"}""");

        var answer = await _simulator.CreatorsAsync("searchItems", """{"partnerTag":"sim-20","keywords":"WR55X10025"}""");

        (answer.Status, answer.RetryAfter).ShouldBe((429, TimeSpan.FromSeconds(2)));
        answer.Json.GetProperty("type").GetString().ShouldBe("ThrottleException");
    }

    [Fact]
    public async Task Unauthorized_is_a_401_in_the_suppliers_shape()
    {
        await SetAsync("""{"supplier":"encompass","mode":"unauthorized"}""");

        var answer = await _simulator.EncompassAsync("WR55X10025");

        (answer.Status, answer.Json.GetProperty("status").GetProperty("errorCode").GetString()).ShouldBe((401, "-105"));
    }

    [Fact]
    public async Task Reset_cuts_the_connection()
    {
        await SetAsync("""{"supplier":"reliable","mode":"reset"}""");

        await Should.ThrowAsync<HttpRequestException>(() => _simulator.ReliableAsync("WR55X10025"));
    }

    [Fact]
    public async Task Hang_lasts_until_the_caller_gives_up_and_is_counted()
    {
        await SetAsync("""{"supplier":"reliable","mode":"hang"}""");
        using var hangUp = new CancellationTokenSource();
        var request = new HttpRequestMessage(HttpMethod.Post, Reliable.Requests.Path) { Content = new StringContent("""{"partNumber":"WR55X10025"}""") };
        request.Headers.Authorization = Simulator.Basic("sim-user", "sim-pass");
        request.Headers.TryAddWithoutValidation("x-api-key", "sim-key");

        var call = _simulator.Client.SendAsync(request, hangUp.Token);
        await Eventually.Async(async () =>
            (await _simulator.GetAsync("/_sim/calls?part=WR55X10025")).Json.GetProperty("reliable").GetProperty("by_part").GetProperty("WR55X10025").GetInt32() == 1);
        // Time enough for another supplier's answer.
        (await _simulator.EncompassAsync("WR55X10025")).Status.ShouldBe(200);

        call.IsCompleted.ShouldBeFalse();
        await hangUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    [Fact]
    public async Task Latency_delays_a_good_answer()
    {
        await SetAsync("""{"supplier":"encompass","latency_ms":250}""");
        var clock = Stopwatch.StartNew();

        (await _simulator.EncompassAsync("WR55X10025")).Status.ShouldBe(200);

        clock.ElapsedMilliseconds.ShouldBeGreaterThanOrEqualTo(240);
    }

    [Fact]
    public async Task A_count_runs_out()
    {
        await SetAsync("""{"supplier":"all","mode":"error500","count":2}""");
        var statuses = new List<int>();
        for (var i = 0; i < 3; i++)
            statuses.Add((await _simulator.EncompassAsync("WR55X10025")).Status);

        statuses.ShouldBe([500, 500, 200]);
        (await _simulator.ReliableAsync("WR55X10025")).Status.ShouldBe(500);
    }

    [Fact]
    public async Task A_probability_strikes_some()
    {
        await SetAsync("""{"supplier":"reliable","mode":"error500","probability":0.5}""");
        var statuses = new HashSet<int>();
        for (var i = 0; i < 60; i++)
            statuses.Add((await _simulator.ReliableAsync("WR55X10025")).Status);

        statuses.ShouldBe([200, 500], ignoreOrder: true);
    }

    [Fact]
    public async Task Clearing_makes_all_well()
    {
        await SetAsync("""{"supplier":"encompass","mode":"error500"}""");
        (await _simulator.GetAsync("/_sim/faults")).Json.GetProperty("encompass").GetProperty("mode").GetString().ShouldBe("error500");

        await _simulator.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/_sim/faults"));

        (await _simulator.EncompassAsync("WR55X10025")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("""{"supplier":"ebay","mode":"hang"}""", "supplier must be")]
    [InlineData("""{"supplier":"marcone","mode":"sulk"}""", "mode must be")]
    [InlineData("""{"supplier":"marcone","probability":2}""", "probability")]
    [InlineData("""{"supplier":"marcone","delay":2}""", "delay")]
    public async Task A_wrong_setting_is_refused(string body, string reason)
    {
        var answer = await _simulator.PostAsync("/_sim/faults", body);

        answer.Status.ShouldBe(400);
        answer.Body.ShouldContain(reason);
    }

    [Fact]
    public async Task Faults_can_be_on_from_the_start()
    {
        using var simulator = new Simulator(("Faults:Marcone:Mode", "Error500"));

        (await simulator.MarconeTokenAsync("sim-client", "sim-secret", "client_credentials")).Status.ShouldBe(500);
        (await simulator.EncompassAsync("WR55X10025")).Status.ShouldBe(200);
    }

    private async Task SetAsync(string fault) => (await _simulator.PostAsync("/_sim/faults", fault)).Status.ShouldBe(200);
}
