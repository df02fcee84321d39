using System.Net;
using Microsoft.AspNetCore.Http;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.BatchEstimates;

public sealed class EstimatingBatchTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task It_is_what_the_adapter_says_of_that_many_parts()
    {
        fixture.Adapter.Answer("/internal/suppliers/batch-estimate", """{"parts":100000,"done_at":"2026-12-06T21:00:00Z","limited_by":"AMAZON","parts_per_day":6912}""");
        using var client = await fixture.Gateway.ClientAsync([Scopes.LookupRequest]);

        using var response = await client.GetAsync("/v1/batch-estimate?parts=100000");

        (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("limited_by").GetString().ShouldBe("AMAZON");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?parts=0")]
    [InlineData("?parts=many")]
    [InlineData("?parts=99999999999")]
    public async Task A_number_of_parts_that_is_none_is_refused(string query)
    {
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync("/v1/batch-estimate" + query);

        (await response.ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe("/parts");
    }

    [Fact]
    public async Task An_adapter_that_fails_is_to_be_asked_later()
    {
        fixture.Adapter.Answer("/internal/suppliers/batch-estimate", _ => Results.StatusCode(500));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync("/v1/batch-estimate?parts=7");

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
    }
}
