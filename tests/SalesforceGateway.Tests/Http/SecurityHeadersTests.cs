using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.Http;

public sealed class SecurityHeadersTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Theory]
    [InlineData("/v1/lookup/none")]
    [InlineData("/v1/catalog/lookup/WR55X10025")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health")]
    public async Task Every_answer_carries_them(string address)
    {
        using var client = fixture.Gateway.ClientWith(null);

        using var response = await client.GetAsync(address);

        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        response.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task Over_HTTPS_browsers_are_told_to_stay_there()
    {
        using var client = fixture.Gateway.ClientWith(null);
        client.BaseAddress = new Uri("https://localhost");

        using var response = await client.GetAsync("/health");

        response.Headers.GetValues("Strict-Transport-Security").Single().ShouldContain("max-age=31536000");
    }
}
