using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.TestSupport;

namespace PartsCatalog.CatalogBuilder.Tests.AttachImages;

public sealed class ImagesOfAPart(RunningCatalog catalog)
{
    private const string Front = "https://images.example/front.jpg";
    private const string Back = "https://images.example/back.jpg";
    private readonly PartKey _part = RunningCatalog.NewPart();

    [Fact]
    public async Task Are_attached_also_when_they_were_stored_before_the_record_was_made()
    {
        await StoreAsync(Kept(Front, "aa"), Failed(Back));
        var answer = await catalog.BuildAsync(Samples.Build(part: _part));

        var images = await ImagesAsync(answer.CatalogId);

        images.Count.ShouldBe(2);
        images[0].ToString().ShouldContain("\"sha256\":\"aa\",\"media_type\":\"image/jpeg\",\"bytes\":1000,\"width\":640,\"height\":480");
        images[1].GetProperty("error").GetString().ShouldBe("the server answered 404");
    }

    [Fact]
    public async Task Make_no_version_and_publish_nothing()
    {
        var answer = await catalog.BuildAsync(Samples.Build(part: _part));
        await catalog.PublishedAsync(_part, 1);

        await StoreAsync(Kept(Front, "aa"));

        (await ImagesAsync(answer.CatalogId)).Count.ShouldBe(1);
        (await catalog.Database.ScalarAsync<int>($"SELECT version FROM master_catalog WHERE part_key = '{_part}'")).ShouldBe(1);
        // What came to the gateway before the next build's message came of the images.
        await catalog.BuildAsync(Samples.Build(part: _part, askedAt: Samples.AskedAt.AddDays(1)));
        (await catalog.PublishedAsync(_part, 2)).Select(record => record.Change).ShouldBe([Contracts.Catalog.CatalogChange.Created, Contracts.Catalog.CatalogChange.Unchanged]);
    }

    [Fact]
    public async Task Are_not_forgotten_when_a_later_download_fails()
    {
        await StoreAsync(Kept(Front, "aa"), Failed(Back));
        await StoreAsync(Failed(Front), Kept(Back, "bb"));

        (await catalog.Database.ScalarAsync<string>($"SELECT string_agg(sha256, ',' ORDER BY sha256) FROM images WHERE part_key = '{_part}'")).ShouldBe("aa,bb");
    }

    [Fact]
    public async Task May_have_addresses_longer_than_an_index_entry()
    {
        var random = new Random(1);
        var url = $"https://images.example/{string.Concat(Enumerable.Range(0, 8000).Select(_ => (char)random.Next('a', 'z')))}.jpg";

        await StoreAsync(Kept(url, "cc"));

        (await catalog.Database.ScalarAsync<string>($"SELECT source_url FROM images WHERE part_key = '{_part}'")).ShouldBe(url);
    }

    private async Task StoreAsync(params IReadOnlyList<StoredImage> images)
    {
        var session = Guid.NewGuid();
        await catalog.PublishAsync(new ImagesStored { SessionId = session, Part = _part, Images = images });
        await Eventually.Async(async () => await catalog.Database.ScalarAsync<long>($"SELECT count(*) FROM images WHERE session_id = '{session}'") > 0);
    }

    private async Task<List<JsonElement>> ImagesAsync(Guid catalogId) =>
        await catalog.Http.GetFromJsonAsync<List<JsonElement>>($"/internal/catalog/{catalogId}/images") ?? [];

    private static StoredImage Kept(string url, string hash) =>
        new() { SourceUrl = url, Sha256 = hash, MediaType = "image/jpeg", Bytes = 1000, Width = 640, Height = 480 };

    private static StoredImage Failed(string url) => new() { SourceUrl = url, Error = "the server answered 404" };
}
