using System.Net;
using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.RateLimits;

public sealed class LimitedClientTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Address = "/v1/catalog/lookup/WR55X60001";

    [Fact]
    public async Task Every_answer_says_what_is_left()
    {
        using var client = await fixture.Gateway.ClientAsync();
        await client.GetAsync(Address);

        using var response = await client.GetAsync(Address);

        One(response, "X-RateLimit-Limit").ShouldBe("50");
        One(response, "X-RateLimit-Remaining").ShouldBe("48");
        var reset = DateTimeOffset.FromUnixTimeSeconds(long.Parse(One(response, "X-RateLimit-Reset")));
        reset.ShouldBeInRange(fixture.Gateway.Clock.GetUtcNow().AddSeconds(50), fixture.Gateway.Clock.GetUtcNow().AddSeconds(65));
        One(response, "RateLimit-Policy").ShouldBe("\"permin\";q=50;w=60, \"perhr\";q=1000;w=3600");
        One(response, "RateLimit").ShouldMatch("^\"permin\";r=48;t=[0-9]+$");
    }

    [Fact]
    public async Task The_51st_request_of_a_minute_is_refused_until_there_is_room_again()
    {
        using var client = await fixture.Gateway.ClientAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 51).Select(_ => client.GetAsync(Address)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound).ShouldBe(50);
        var refused = answers.Single(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests);
        var wait = refused.Headers.RetryAfter!.Delta!.Value;
        wait.ShouldBeInRange(TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(62));
        One(refused, "X-RateLimit-Remaining").ShouldBe("0");

        fixture.Gateway.Clock.Advance(wait + TimeSpan.FromSeconds(2));
        using var later = await client.GetAsync(Address);
        later.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_limit_is_the_clients_whatever_key_it_uses()
    {
        using var one = fixture.Gateway.ClientWith((await fixture.Gateway.KeyAsync("two-keys", limits: new(3, 10))).Reveal());
        using var two = fixture.Gateway.ClientWith((await fixture.Gateway.KeyAsync("two-keys")).Reveal());
        await one.GetAsync(Address);
        await two.GetAsync(Address);
        await one.GetAsync(Address);

        using var fourth = await two.GetAsync(Address);

        fourth.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task The_hour_is_limited_too()
    {
        using var client = await fixture.Gateway.ClientAsync(limits: new(50, 2));
        await client.GetAsync(Address);
        await client.GetAsync(Address);

        using var third = await client.GetAsync(Address);

        (await third.ProblemAsync(HttpStatusCode.TooManyRequests)).GetProperty("detail").GetString()!.ShouldContain("an hour");
        third.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.FromMinutes(55));
    }

    [Fact]
    public async Task One_clients_flood_costs_another_nothing()
    {
        using var flood = await fixture.Gateway.ClientAsync(limits: new(1, 1));
        using var quiet = await fixture.Gateway.ClientAsync();
        await flood.GetAsync(Address);
        using var refused = await flood.GetAsync(Address);

        using var response = await quiet.GetAsync(Address);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_development_key_is_for_load_tests()
    {
        using var client = fixture.Gateway.ClientWith(GatewayHost.DevelopmentKey);
        for (var i = 0; i < 60; i++)
        {
            using var response = await client.GetAsync(Address);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private static string One(HttpResponseMessage response, string header) => response.Headers.GetValues(header).ShouldHaveSingleItem();
}
