using System.Buffers.Binary;
using System.IO.Compression;
using PartsCatalog.SupplierSimulator.Images;

namespace PartsCatalog.SupplierSimulator.Tests.Images;

public sealed class WhenAnImageIsFetched(Simulator simulator) : IClassFixture<Simulator>
{
    [Theory]
    [InlineData("/images/encompass/WR55X10025/1.png", 120)]
    [InlineData("/images/reliable/WR55X10025/2.png", 600)]
    [InlineData("/images/amazon/WR55X10025/1.png", 500)]
    [InlineData("/images/amazon/WR55X10025/1_highRes.png", 1000)]
    public async Task It_is_a_png_of_the_suppliers_size(string path, int pixels)
    {
        var bytes = await simulator.Client.GetByteArrayAsync(path);

        bytes.AsSpan(0, 4).ToArray().ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)).ShouldBe(pixels);
        bytes.Length.ShouldBeLessThan(60_000);
    }

    [Fact]
    public async Task Its_lines_hold_two_pixels_a_byte()
    {
        var bytes = await simulator.Client.GetByteArrayAsync("/images/amazon/WR55X10025/1_small.png");

        using var lines = new MemoryStream();
        var begin = bytes.AsSpan().IndexOf("IDAT"u8) + 4;
        using (var zlib = new ZLibStream(new MemoryStream(bytes, begin, bytes.Length - begin), CompressionMode.Decompress))
            await zlib.CopyToAsync(lines);
        bytes[24].ShouldBe((byte)4, "bits a pixel");
        lines.Length.ShouldBe(75 * (1 + 38));
    }

    [Theory]
    [InlineData(0, 8, "77777777")]
    [InlineData(1, 6, "07777700")]
    [InlineData(2, 5, "00777000")]
    [InlineData(3, 4, "00070000")]
    [InlineData(4, 5, "00007000")]
    [InlineData(3, 3, "00000000")]
    public void A_colour_goes_from_pixel_to_pixel(int from, int to, string pixels)
    {
        var line = new byte[4];

        PartPicture.Fill(line, from, to, 7);

        Convert.ToHexString(line).ShouldBe(pixels);
    }

    [Theory]
    [InlineData("/images/marcone/WR55X10025/1.png")]
    [InlineData("/images/amazon/WR55X10025/0.png")]
    [InlineData("/images/amazon/WR55X10025/1_giant.png")]
    [InlineData("/images/amazon/WR55X10025/1.jpg")]
    public async Task Others_are_not_there(string path) => (await simulator.GetAsync(path)).Status.ShouldBe(404);

    [Fact]
    public async Task Parts_look_different() =>
        (await simulator.Client.GetByteArrayAsync("/images/reliable/WR55X10025/1.png")).ShouldNotBe(await simulator.Client.GetByteArrayAsync("/images/reliable/W10295370A/1.png"));
}
