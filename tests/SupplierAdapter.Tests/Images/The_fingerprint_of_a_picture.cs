using System.Text;
using PartsCatalog.SupplierAdapter.Images.Preparing;

namespace PartsCatalog.SupplierAdapter.Tests.Images;

public class The_fingerprint_of_a_picture
{
    [Fact]
    public void Has_a_bit_for_each_pixel_that_is_darker_than_its_right_neighbour()
    {
        PictureFingerprint.Read(Grey((x, _) => (byte)(x * 20))).ShouldBe(-1L);
        PictureFingerprint.Read(Grey((x, _) => (byte)(200 - (x * 20)))).ShouldBe(0L);
        PictureFingerprint.Read(Grey((x, y) => (byte)(y == 7 && x == 8 ? 9 : 5))).ShouldBe(1L);
        PictureFingerprint.Read(Grey((x, y) => (byte)(y == 0 && x == 1 ? 9 : 5))).ShouldBe(1L << 63);
    }

    [Fact]
    public void Is_of_brightness_not_of_colour()
    {
        var colours = Netpbm("P6", 9, 8, [.. Enumerable.Range(0, 72).SelectMany(i => new byte[] { (byte)(i % 9 * 20), (byte)(i % 9 * 20), (byte)(i % 9 * 20) })]);
        PictureFingerprint.Read(colours).ShouldBe(-1L);
    }

    [Fact]
    public void Differs_in_bits() => PictureFingerprint.Distance(0b1011, 0b0010).ShouldBe(2);

    [Theory]
    [InlineData("P6", 9, 7)]
    [InlineData("P4", 9, 8)]
    [InlineData("P6", 90000, 8)]
    public void Is_of_a_picture_of_its_size_alone(string kind, int width, int height) =>
        Should.Throw<UnreadableImageException>(() => PictureFingerprint.Read(Netpbm(kind, width, height, new byte[500])));

    [Theory]
    [InlineData("")]
    [InlineData("P6")]
    [InlineData("P5 9 8 255\nshort")]
    [InlineData("P5 9 8 x\n")]
    public void Is_not_of_what_is_no_picture(string text) =>
        Should.Throw<UnreadableImageException>(() => PictureFingerprint.Read(Encoding.ASCII.GetBytes(text)));

    private static byte[] Grey(Func<int, int, byte> pixel) =>
        Netpbm("P5", 9, 8, [.. from y in Enumerable.Range(0, 8) from x in Enumerable.Range(0, 9) select pixel(x, y)]);

    private static byte[] Netpbm(string kind, int width, int height, byte[] pixels) => [.. Encoding.ASCII.GetBytes($"{kind}\n# made by a test\n{width} {height}\n255\n"), .. pixels];
}
