using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.ApiKeys;

public sealed class AuthenticatingTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Address = "/v1/catalog/lookup/WR55X50001";

    [Fact]
    public async Task A_key_is_accepted_in_its_header()
    {
        using var client = await fixture.Gateway.ClientAsync();

        (await StatusAsync(client)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_key_is_accepted_as_a_bearer_token()
    {
        using var client = fixture.Gateway.ClientWith(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await fixture.Gateway.KeyAsync("bearer")).Reveal());

        (await StatusAsync(client)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_development_key_is_accepted_as_long_as_it_is_configured()
    {
        using var client = fixture.Gateway.ClientWith(GatewayHost.DevelopmentKey);
        (await StatusAsync(client)).ShouldBe(HttpStatusCode.NotFound);

        await using var without = new GatewayHost(fixture.Database.ConnectionString, GatewayHost.NoBroker, GatewayHost.Nowhere, GatewayHost.Nowhere);
        without.Settings["Gateway:DevelopmentApiKey"] = "";
        using var other = without.ClientWith(GatewayHost.DevelopmentKey);

        (await StatusAsync(other)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("pck_nobody_0123456789abcdef0123456789abcdef")]
    public async Task Without_a_valid_key_it_is_401(string? key)
    {
        using var client = fixture.Gateway.ClientWith(key);

        using var response = await client.GetAsync(Address);

        await response.ProblemAsync(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
    }

    [Fact]
    public async Task The_right_prefix_with_another_secret_is_401()
    {
        var key = await fixture.Gateway.KeyAsync("prefix");
        using var client = fixture.Gateway.ClientWith($"pck_{key.Prefix}_{new string('0', 64)}");

        (await StatusAsync(client)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revoked_key_stops_working_within_five_seconds()
    {
        var key = await fixture.Gateway.KeyAsync("revoked");
        using var client = fixture.Gateway.ClientWith(key.Reveal());
        (await StatusAsync(client)).ShouldBe(HttpStatusCode.NotFound);

        (await Store.RevokeAsync(key.Prefix, CancellationToken.None)).ShouldBeTrue();
        fixture.Gateway.Clock.Advance(TimeSpan.FromSeconds(5));

        (await StatusAsync(client)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Store.RevokeAsync(key.Prefix, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_keys_of_a_client_work_at_the_same_time()
    {
        using var one = fixture.Gateway.ClientWith((await fixture.Gateway.KeyAsync("rotating")).Reveal());
        using var two = fixture.Gateway.ClientWith((await fixture.Gateway.KeyAsync("rotating")).Reveal());

        (await StatusAsync(one)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(two)).ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Database.ScalarAsync<long>("SELECT count(*) FROM clients WHERE name = 'rotating'")).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_in_the_database_opens_the_door()
    {
        var key = await fixture.Gateway.KeyAsync("hashed");

        var row = await fixture.Database.ScalarAsync<string>($"SELECT api_keys::text FROM api_keys WHERE prefix = '{key.Prefix}'");

        row.ShouldNotContain(key.Reveal().Split('_')[2]);
        row.ShouldContain(Convert.ToHexStringLower(key.Hash()));
    }

    [Fact]
    public async Task Its_last_use_is_noted_once_a_minute()
    {
        var key = await fixture.Gateway.KeyAsync("noted");
        using var client = fixture.Gateway.ClientWith(key.Reveal());
        await StatusAsync(client);
        var first = await LastUsedAsync(key);

        fixture.Gateway.Clock.Advance(TimeSpan.FromSeconds(30));
        await StatusAsync(client);
        (await LastUsedAsync(key)).ShouldBe(first);

        fixture.Gateway.Clock.Advance(TimeSpan.FromSeconds(31));
        await StatusAsync(client);
        (await LastUsedAsync(key)).ShouldBeGreaterThan(first.AddSeconds(60));
    }

    [Fact]
    public async Task What_is_open_to_everybody_needs_none()
    {
        using var client = fixture.Gateway.ClientWith(null);

        foreach (var address in new[] { "/alive", "/openapi/v1.json", "/docs/index.html" })
        {
            using var response = await client.GetAsync(address);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    private ApiKeyStore Store => fixture.Gateway.Services.GetRequiredService<ApiKeyStore>();

    private Task<DateTime> LastUsedAsync(ApiKeyText key) => fixture.Database.ScalarAsync<DateTime>($"SELECT last_used_at FROM api_keys WHERE prefix = '{key.Prefix}'");

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var response = await client.GetAsync(Address);
        return response.StatusCode;
    }
}
