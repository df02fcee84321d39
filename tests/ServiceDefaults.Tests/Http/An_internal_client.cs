using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Http;
using PartsCatalog.ServiceDefaults.Security;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace PartsCatalog.ServiceDefaults.Tests.Http;

public sealed class An_internal_client : IAsyncLifetime
{
    private ServiceHost _server = null!;
    private int _calls;

    [Fact]
    public async Task Finds_its_service_and_is_let_in()
    {
        await using var host = await CallerAsync();

        (await Client(host).GetStringAsync("who")).ShouldBe("service:tests");
    }

    [Theory]
    [InlineData("GET", 3)]
    [InlineData("PUT", 3)]
    [InlineData("POST", 1)]
    public async Task Repeats_only_what_may_be_repeated(string verb, int calls)
    {
        await using var host = await CallerAsync();

        using var response = await Client(host).SendAsync(new HttpRequestMessage(new HttpMethod(verb), "failing") { Content = verb == "GET" ? null : new StringContent("x") });

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        _calls.ShouldBe(calls);
    }

    [Fact]
    public async Task Gives_a_try_its_time_and_no_more()
    {
        await using var host = await CallerAsync(options => (options.TryTimeout, options.Retries) = (TimeSpan.FromMilliseconds(200), 0));

        await Should.ThrowAsync<TimeoutRejectedException>(() => Client(host).GetStringAsync("slow"));
    }

    [Fact]
    public async Task Counts_the_body_into_the_time()
    {
        await using var host = await CallerAsync(options => (options.TryTimeout, options.Retries) = (TimeSpan.FromMilliseconds(300), 0));

        await Should.ThrowAsync<TimeoutRejectedException>(() => Client(host).GetStringAsync("slow-body"));
    }

    [Fact]
    public async Task Gives_all_tries_together_a_time()
    {
        await using var host = await CallerAsync(options =>
            (options.TryTimeout, options.TotalTimeout, options.Retries) = (TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(500), 10));

        await Should.ThrowAsync<TimeoutRejectedException>(() => Client(host).GetStringAsync("slow"));

        _calls.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Reads_no_more_than_its_limit()
    {
        await using var host = await CallerAsync(options => options.MaxResponseBytes = 2000);

        await Should.ThrowAsync<HttpRequestException>(() => Client(host).GetStringAsync("large"));
    }

    [Fact]
    public async Task Stops_calling_a_service_that_only_fails()
    {
        await using var host = await CallerAsync(options => (options.Retries, options.BreakerMinimumCalls) = (0, 5));
        var client = Client(host);
        for (var i = 0; i < 5; i++)
            (await client.GetAsync("failing")).Dispose();

        await Should.ThrowAsync<BrokenCircuitException>(() => client.GetAsync("failing"));

        _calls.ShouldBe(5);
    }

    [Fact]
    public async Task Takes_its_limits_from_the_configuration()
    {
        await using var host = await CallerAsync(settings: new() { ["HttpClients:TestClient:Retries"] = "1" });

        (await Client(host).GetAsync("failing")).Dispose();

        _calls.ShouldBe(2);
    }

    [Fact]
    public async Task Without_an_address_says_which_variable_is_missing()
    {
        await using var host = await CallerAsync(settings: new() { ["services:tests:http:0"] = null });

        Should.Throw<InvalidOperationException>(() => Client(host)).Message.ShouldContain("services__tests__http__0");
    }

    [Fact]
    public async Task Without_a_signing_key_does_not_start() =>
        (await Should.ThrowAsync<OptionsValidationException>(() => CallerAsync(settings: new() { ["Internal:SigningKey"] = null }))).Message.ShouldContain("Internal:SigningKey");

    [Fact]
    public async Task With_a_short_signing_key_does_not_start() =>
        (await Should.ThrowAsync<OptionsValidationException>(() => CallerAsync(settings: new() { ["Internal:SigningKey"] = "short" }))).Message.ShouldContain("32 characters");

    public async ValueTask InitializeAsync() => _server = await ServiceHost.StartAsync(null, null, map: app =>
    {
        app.MapGet("/who", (ICurrentActor actor) => actor.Name).RequireInternal();
        app.MapMethods("/failing", ["GET", "PUT", "POST"], () =>
        {
            Interlocked.Increment(ref _calls);
            return Results.StatusCode(503);
        });
        app.MapGet("/slow", async (HttpContext context) =>
        {
            Interlocked.Increment(ref _calls);
            await NeverAsync(context);
        });
        app.MapGet("/slow-body", async (HttpContext context) =>
        {
            await context.Response.WriteAsync("begun");
            await context.Response.Body.FlushAsync();
            await NeverAsync(context);
        });
        app.MapGet("/large", () => new string('x', 5000));
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task NeverAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    }

    private Task<ServiceHost> CallerAsync(Action<HttpPipelineOptions>? configure = null, Dictionary<string, string?>? settings = null)
    {
        var all = new Dictionary<string, string?> { ["services:tests:http:0"] = _server.App.Urls.First() };
        foreach (var (key, value) in settings ?? [])
            all[key] = value;
        return ServiceHost.StartAsync(null, null, build: builder => builder.AddInternalClient<TestClient>("tests", options =>
        {
            options.RetryDelay = TimeSpan.FromMilliseconds(1);
            configure?.Invoke(options);
        }), settings: all);
    }

    private static HttpClient Client(ServiceHost host) => host.Services.GetRequiredService<TestClient>().Http;

    internal sealed class TestClient(HttpClient http)
    {
        public HttpClient Http { get; } = http;
    }
}
