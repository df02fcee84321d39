using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

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
}
