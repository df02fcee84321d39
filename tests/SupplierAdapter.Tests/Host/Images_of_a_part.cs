using System.Text.Json;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.SupplierAdapter.Images;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

public sealed class Images_of_a_part(AdapterHost adapter) : IClassFixture<AdapterHost>
{
    private static PartKey Part(string number) => PartKey.Of("GE", number);

    [Fact]
    public async Task Are_downloaded_and_kept_under_their_hash()
    {
        var url = $"{adapter.Simulator.Url}/images/reliable/WR55X10025/1.png";
        var stored = await adapter.StoreImagesAsync(Part("WR55X10025"), new ImageLocation(SupplierName.Reliable, url));
        var image = stored.Images.ShouldHaveSingleItem();
        image.Error.ShouldBeNull();
        image.MediaType.ShouldBe("image/png");
        image.Width.ShouldBeGreaterThan(0);
        image.Height.ShouldBeGreaterThan(0);
        var file = Path.Combine(adapter.ImageFolder, image.Sha256![..2], image.Sha256 + ".png");
        new FileInfo(file).Length.ShouldBe(image.Bytes);
    }

    [Fact]
    public async Task Are_kept_once_however_often_they_are_asked_for()
    {
        var url = $"{adapter.Simulator.Url}/images/reliable/WR55X10025/2.png";
        var first = await adapter.StoreImagesAsync(Part("WR55X10026"), new ImageLocation(SupplierName.Reliable, url));
        var second = await adapter.StoreImagesAsync(Part("WR55X10026"), new ImageLocation(SupplierName.Reliable, url));
        second.Images.ShouldBe(first.Images);
        (await adapter.Database.ScalarAsync<int>($"select attempts from images where source_url = '{url}'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/x.png", "https")]
    [InlineData("https://127.0.0.1/x.png", "public internet")]
    [InlineData("https://localhost/x.png", "public internet")]
    [InlineData("https://[::1]/x.png", "public internet")]
    [InlineData("https://169.254.169.254/latest/meta-data", "public internet")]
    [InlineData("file:///etc/passwd", "https")]
    [InlineData("https://user:secret@example.com/x.png", "credentials")]
    public async Task Are_refused_from_where_nobody_outside_could_get_them(string url, string reason)
    {
        var stored = await adapter.StoreImagesAsync(Part("WR55X10027"), new ImageLocation(SupplierName.Reliable, url));
        var image = stored.Images.ShouldHaveSingleItem();
        image.Sha256.ShouldBeNull();
        image.Error!.ShouldContain(reason);
    }

    [Fact]
    public async Task Are_refused_when_they_are_no_images()
    {
        var stored = await adapter.StoreImagesAsync(Part("WR55X10028"), new ImageLocation(SupplierName.Reliable, $"{adapter.Simulator.Url}/_sim/calls"));
        stored.Images.ShouldHaveSingleItem().Error!.ShouldContain("no PNG");
    }

    [Fact]
    public async Task Are_only_linked_to_where_the_supplier_s_terms_want_it()
    {
        var stored = await adapter.StoreImagesAsync(Part("WR55X10029"), new ImageLocation(SupplierName.Amazon, $"{adapter.Simulator.Url}/images/amazon/WR55X10025/1.png"));
        var image = stored.Images.ShouldHaveSingleItem();
        image.Sha256.ShouldBeNull();
        image.Error!.ShouldContain("terms");
        (await adapter.Database.ScalarAsync<string>("select error from images where part_number = 'WR55X10029'")).ShouldContain("terms");
    }

    [Fact]
    public async Task Are_prepared_in_the_background_and_served_in_three_sizes()
    {
        var url = $"{adapter.Simulator.Url}/images/reliable/WR55X10040/1.png";
        var image = (await adapter.StoreImagesAsync(Part("WR55X10040"), new ImageLocation(SupplierName.Reliable, url))).Images.ShouldHaveSingleItem();

        await PreparedAsync(image.Sha256!);

        (await adapter.Database.ScalarAsync<bool>($"select fingerprint is not null and problem is null from image_objects where sha256 = '{image.Sha256}'")).ShouldBeTrue();
        File.Exists(Path.Combine(adapter.ImageFolder, image.Sha256![..2], $"{image.Sha256}-160.webp")).ShouldBeTrue();
        var original = await adapter.GetBytesAsync($"/internal/images/{image.Sha256}", Role.Viewer);
        (original.Status, original.MediaType, original.Body.Length).ShouldBe((200, "image/png", image.Bytes));
        var small = await adapter.GetBytesAsync($"/internal/images/{image.Sha256}?size=160", Role.Viewer);
        (small.Status, small.MediaType, ImageHeader.TryRead(small.Body)!.Width).ShouldBe((200, "image/webp", Math.Min(160, image.Width)));
        (await adapter.GetBytesAsync($"/internal/images/{image.Sha256}?size=161", Role.Viewer)).Status.ShouldBe(400);
        (await adapter.GetBytesAsync($"/internal/images/{image.Sha256}", null)).Status.ShouldBe(401);
        (await adapter.GetBytesAsync($"/internal/images/{new string('0', 64)}", Role.Viewer)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task That_show_the_same_are_told_apart_from_those_that_do_not()
    {
        var part = Part("WR55X10041");
        var stored = await adapter.StoreImagesAsync(
            part,
            new ImageLocation(SupplierName.Reliable, $"{adapter.Simulator.Url}/images/reliable/WR55X10041/1.png"),
            new ImageLocation(SupplierName.Reliable, $"{adapter.Simulator.Url}/images/reliable/WR55X10042/1.png"));
        var (first, other) = (stored.Images[0].Sha256!, stored.Images[1].Sha256!);
        // Afterwards nobody else writes their fingerprints.
        await PreparedAsync(first);
        await PreparedAsync(other);
        await adapter.Database.ExecuteAsync($"update image_objects set fingerprint = 0 where sha256 = '{first}'");
        await adapter.Database.ExecuteAsync($"update image_objects set fingerprint = 63 where sha256 = '{other}'");
        await adapter.Database.ExecuteAsync($"update images set updated_at = updated_at - interval '1 hour' where sha256 = '{first}'");

        (await KeptAsync(part)).Select(image => image.GetProperty("sha256").GetString()).ShouldBe([first, other]);
        (await KeptAsync(part))[1].GetProperty("looks_like").GetString().ShouldBe(first, "six bits differ");
        await adapter.Database.ExecuteAsync($"update image_objects set fingerprint = 127 where sha256 = '{other}'");
        (await KeptAsync(part))[1].TryGetProperty("looks_like", out _).ShouldBeFalse("seven bits differ");
        (await KeptAsync(part))[0].GetProperty("url").GetString().ShouldBe($"/images/{first}");
    }

    // As long as the programs may take that get only what others leave of the processor.
    private Task PreparedAsync(string sha256) => Eventually.Async(
        async () => await adapter.Database.ScalarAsync<long>($"select count(*) from image_objects where sha256 = '{sha256}' and prepared_at is not null") == 1,
        TimeSpan.FromMinutes(3));

    private async Task<List<JsonElement>> KeptAsync(PartKey part)
    {
        var answer = await adapter.GetBytesAsync($"/internal/images/by-part?manufacturer={part.Manufacturer}&part_number={part.Number}", Role.Viewer);
        return [.. JsonDocument.Parse(answer.Body).RootElement.EnumerateArray()];
    }
}
