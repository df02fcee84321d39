using System.Net;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.ApiKeys;

public sealed class ApiKeyCommandsTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task A_created_key_is_printed_alone_and_opens_the_door_until_it_is_revoked()
    {
        var (code, output) = await RunAsync("create-api-key", "--name", "Salesforce production", "--scope", Scopes.CatalogRead, "--per-minute", "7");
        code.ShouldBe(0);
        var key = output.Trim();
        ApiKeyText.TryParse(key, out var parsed).ShouldBeTrue(output);

        using var client = fixture.Gateway.ClientWith(key);
        using var read = await client.GetAsync("/v1/catalog/lookup/WR55X70001");
        read.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        read.Headers.GetValues("X-RateLimit-Limit").ShouldBe(["7"]);
        using var post = await client.PostAsync("""{"part_number":"WR55X70001"}""");
        post.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await RunAsync("revoke-api-key", parsed!.Prefix)).Code.ShouldBe(0);
        (await RunAsync("revoke-api-key", parsed.Prefix)).Code.ShouldBe(1);
        fixture.Gateway.Clock.Advance(TimeSpan.FromSeconds(5));
        using var after = await client.GetAsync("/v1/catalog/lookup/WR55X70001");
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("create-api-key")]
    [InlineData("create-api-key", "--name", "")]
    [InlineData("create-api-key", "--name", "development")]
    [InlineData("create-api-key", "--name", "x", "--scope", "everything")]
    [InlineData("create-api-key", "--name", "x", "--per-hour", "0")]
    [InlineData("revoke-api-key")]
    public async Task What_is_wrong_makes_no_key(params string[] args)
    {
        var (code, output) = await RunAsync(args);

        code.ShouldNotBe(0);
        output.ShouldNotContain("pck_");
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        var code = await ApiKeyCommands.RunAsync(args, output, configuration => configuration["ConnectionStrings:gatewaydb"] = fixture.Database.ConnectionString);
        return (code, output.ToString());
    }
}
