using System.Net;
using Microsoft.AspNetCore.Http;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.Tests.Hosting;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.Tests.Images;

public sealed class ReadingImagesTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private static readonly byte[] Picture = [0x52, 0x49, 0x46, 0x46, 1, 2, 3];

    [Fact]
    public async Task An_image_is_passed_on_and_may_be_kept_for_good()
    {
        var sha256 = NewHash();
        fixture.Adapter.Answer($"/internal/images/{sha256}", _ => Results.Bytes(Picture, "image/webp"));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/images/{sha256}?size=160");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        response.Headers.ETag!.Tag.ShouldBe($"\"{sha256}-160\"");
        response.Headers.CacheControl!.ToString().ShouldContain("max-age=31536000");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(Picture);
    }

    [Fact]
    public async Task Who_has_it_gets_304()
    {
        var sha256 = NewHash();
        fixture.Adapter.Answer($"/internal/images/{sha256}", _ => Results.Bytes(Picture, "image/webp"));
        using var client = await fixture.Gateway.ClientAsync();
        client.DefaultRequestHeaders.IfNoneMatch.ParseAdd($"\"{sha256}\"");

        using var response = await client.GetAsync($"/images/{sha256}");

        response.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task What_the_adapter_says_about_the_question_is_passed_on()
    {
        var sha256 = NewHash();
        fixture.Adapter.Answer($"/internal/images/{sha256}", _ => Problem.Of(404, "There is no such image.", "Not kept."));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/images/{sha256}");

        (await response.ProblemAsync(HttpStatusCode.NotFound)).GetProperty("detail").GetString().ShouldBe("Not kept.");
        response.Headers.CacheControl?.ToString().ShouldNotBe("private, max-age=31536000, immutable");
    }

    [Fact]
    public async Task The_images_of_a_part_are_listed()
    {
        fixture.Adapter.Answer("/internal/images/by-part", """[{"sha256":"00"}]""");
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync("/v1/catalog/images/wr55-x10025?manufacturer=GE");

        (await response.Content.ReadAsStringAsync()).ShouldBe("""[{"sha256":"00"}]""");
    }

    [Theory]
    [InlineData("/v1/catalog/images/WR55X10025", "manufacturer")]
    [InlineData("/v1/catalog/images/%3F?manufacturer=GE", "part_number")]
    public async Task A_part_has_to_be_named_whole(string path, string field)
    {
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync(path);

        (await response.ProblemAsync(HttpStatusCode.BadRequest)).ToString().ShouldContain(field);
    }

    [Fact]
    public async Task An_adapter_that_fails_is_to_be_asked_later()
    {
        var sha256 = NewHash();
        fixture.Adapter.Answer($"/internal/images/{sha256}", _ => Results.StatusCode(503));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/images/{sha256}");

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_key_without_the_scope_may_not()
    {
        using var client = await fixture.Gateway.ClientAsync([Scopes.LookupRead]);

        using var response = await client.GetAsync($"/images/{NewHash()}");

        await response.ProblemAsync(HttpStatusCode.Forbidden);
    }

    private static string NewHash() => $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
}
