using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.CatalogBuilder.ReadCatalog;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.CatalogBuilder.Tests.ReadCatalog;

public sealed class InternalReadsOfTheCatalog(RunningCatalog catalog)
{
    private readonly PartKey _part = RunningCatalog.NewPart();

    [Fact]
    public async Task Serve_the_document_as_it_was_published_with_the_version_as_its_tag()
    {
        var answer = await catalog.BuildAsync(Samples.Build(part: _part));
        var published = (await catalog.PublishedAsync(_part, 1))[0];

        using var response = await catalog.Http.GetAsync($"/internal/catalog/{answer.CatalogId}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        response.Headers.ETag.ShouldBe(new EntityTagHeaderValue("\"1\""));
        DateTimeOffset.Parse(response.Headers.GetValues(CatalogEndpoints.LastVerifiedHeader).Single()).ShouldBe(published.LastVerified);
        (await response.Content.ReadAsStringAsync()).ShouldBe(published.Document);
    }

    [Fact]
    public async Task Answer_304_to_who_has_the_version()
    {
        var answer = await catalog.BuildAsync(Samples.Build(part: _part));

        (await StatusAsync("\"1\"")).ShouldBe(HttpStatusCode.NotModified);
        (await StatusAsync("W/\"1\"")).ShouldBe(HttpStatusCode.NotModified);
        (await StatusAsync("\"2\"")).ShouldBe(HttpStatusCode.OK);

        async Task<HttpStatusCode> StatusAsync(string tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/internal/catalog/{answer.CatalogId}");
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
            using var response = await catalog.Http.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("GE", false)]
    [InlineData("general electric", true)]
    [InlineData("HOT", true)]
    public async Task Find_a_part_by_any_spelling(string manufacturer, bool dashed)
    {
        await catalog.BuildAsync(Samples.Build(part: _part));
        var number = dashed ? $"{_part.Number[..2].ToLowerInvariant()}-{_part.Number[2..]}" : _part.Number;

        var document = await catalog.Http.GetFromJsonAsync<JsonElement>($"/internal/catalog/by-key?manufacturer={manufacturer}&part_number={number}");

        document.GetProperty("part_key").GetString().ShouldBe(_part.ToString());
    }

    [Fact]
    public async Task Name_the_makes_of_an_ambiguous_number()
    {
        var other = PartKey.Of("Supco", _part.Number);
        await catalog.BuildAsync(Samples.Build(part: _part));
        (await catalog.Http.GetFromJsonAsync<JsonElement>($"/internal/catalog/by-key?part_number={_part.Number}"))
            .GetProperty("part_key").GetString().ShouldBe(_part.ToString());
        await catalog.BuildAsync(Samples.Build(part: other));

        using var response = await catalog.Http.GetAsync($"/internal/catalog/by-key?part_number={_part.Number}");

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("candidates").EnumerateArray().Select(make => make.GetString())
            .ShouldBe(["GE", "Supco"]);
    }

    [Theory]
    [InlineData("by-key?manufacturer=GE&part_number=%21%21", HttpStatusCode.BadRequest, "part_number")]
    [InlineData("by-key?manufacturer=GE", HttpStatusCode.BadRequest, "part_number")]
    [InlineData("by-key?manufacturer=%20&part_number=ABC1234", HttpStatusCode.BadRequest, "manufacturer")]
    [InlineData("by-key?manufacturer=GE&part_number=NOSUCH404", HttpStatusCode.NotFound, "NOSUCH404")]
    [InlineData("by-key?part_number=NOSUCH404", HttpStatusCode.NotFound, "NOSUCH404")]
    [InlineData("0193f2a0-0000-7000-8000-000000000001", HttpStatusCode.NotFound, "0193f2a0-0000-7000-8000-000000000001")]
    [InlineData("0193f2a0-0000-7000-8000-000000000001/versions", HttpStatusCode.NotFound, "0193f2a0-0000-7000-8000-000000000001")]
    [InlineData("0193f2a0-0000-7000-8000-000000000001/versions/1", HttpStatusCode.NotFound, "version 1")]
    [InlineData("0193f2a0-0000-7000-8000-000000000001/versions?limit=0", HttpStatusCode.BadRequest, "limit")]
    public async Task Say_what_was_expected(string path, HttpStatusCode status, string named)
    {
        using var response = await catalog.Http.GetAsync($"/internal/catalog/{path}");

        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync()).ShouldContain(named);
    }

    [Fact]
    public async Task List_the_versions_and_serve_each()
    {
        var answer = await catalog.BuildAsync(Samples.Build(part: _part));
        for (var price = 1; price <= 2; price++)
        {
            await catalog.BuildAsync(Samples.Build(part: _part, askedAt: Samples.AskedAt.AddDays(price), instead: Samples.Found("msrp", $"{price}.50", 0.9m)));
        }

        var first = await PageAsync("?limit=2");
        var second = await PageAsync($"?limit=2&before={first.GetProperty("next_before").GetInt32()}");

        first.GetProperty("versions").EnumerateArray().Select(line => line.GetProperty("version").GetInt32()).ShouldBe([3, 2]);
        first.GetProperty("versions")[1].GetProperty("change").GetString().ShouldBe("UPDATED");
        first.GetProperty("versions")[1].GetProperty("changed_attributes").ToString().ShouldBe("""["msrp"]""");
        second.GetProperty("versions").EnumerateArray().Select(line => line.GetProperty("version").GetInt32()).ShouldBe([1]);
        second.TryGetProperty("next_before", out _).ShouldBeFalse();
        (await catalog.Http.GetStringAsync($"/internal/catalog/{answer.CatalogId}/versions/1"))
            .ShouldBe((await catalog.PublishedAsync(_part, 3)).Single(record => record.Version == 1).Document);

        Task<JsonElement> PageAsync(string query) => catalog.Http.GetFromJsonAsync<JsonElement>($"/internal/catalog/{answer.CatalogId}/versions{query}");
    }

    [Fact]
    public async Task List_who_did_what()
    {
        var build = Samples.Build(part: _part);
        var answer = await catalog.BuildAsync(build);

        var lines = await catalog.Http.GetFromJsonAsync<List<JsonElement>>($"/internal/catalog/{answer.CatalogId}/audit");

        var line = lines!.ShouldHaveSingleItem();
        line.GetProperty("actor").GetString().ShouldBe("service:catalog-builder");
        line.GetProperty("action").GetString().ShouldBe("RECORD_CREATED");
        line.GetProperty("session_id").GetGuid().ShouldBe(build.SessionId);
    }

    [Fact]
    public async Task Report_how_complete_the_records_are()
    {
        await catalog.BuildAsync(Samples.Build(part: _part, instead: Samples.Found("primary_department", "Floor care", 0.9m)));

        var report = await catalog.Http.GetFromJsonAsync<JsonElement>("/internal/catalog/completeness?department=Floor%20care");

        report.GetProperty("records").GetInt64().ShouldBe(1);
        report.GetProperty("complete").GetInt64().ShouldBe(0);
        report.GetProperty("mean_completeness").GetDecimal().ShouldBeInRange(0.5m, 0.9m);
        report.GetProperty("missing").EnumerateArray()
            .ShouldContain(line => line.GetProperty("attribute").GetString() == "box_length_in" && line.GetProperty("records").GetInt64() == 1);
        (await catalog.Http.GetFromJsonAsync<JsonElement>("/internal/catalog/completeness?department=Outdoor")).GetProperty("records").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task Are_closed_to_strangers() =>
        (await catalog.Stranger.GetAsync("/internal/catalog/completeness")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
}
