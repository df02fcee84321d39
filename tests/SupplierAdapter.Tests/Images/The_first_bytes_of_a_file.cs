using PartsCatalog.SupplierAdapter.Images;

namespace PartsCatalog.SupplierAdapter.Tests.Images;

public class The_first_bytes_of_a_file
{
    private static byte[] Hex(string hex) => Convert.FromHexString(hex.Replace(" ", ""));

    [Theory]
    [InlineData("89504E470D0A1A0A 0000000D 49484452 00000140 000000F0 0802000000", "image/png", 320, 240)]
    [InlineData("474946383961 4001 F000 800000", "image/gif", 320, 240)]
    [InlineData("FFD8 FFE0 0010 4A46494600010100000100010000 FFC0 0011 08 00F0 0140 03012200021101", "image/jpeg", 320, 240)]
    [InlineData("52494646 00000000 57454250 56503858 0A000000 00000000 3F0100 EF0000", "image/webp", 320, 240)]
    [InlineData("52494646 00000000 57454250 56503820 00000000 000000 9D012A 4001 F000", "image/webp", 320, 240)]
    [InlineData("52494646 00000000 57454250 5650384C 00000000 2F 3FC13B00 0000000000", "image/webp", 320, 240)]
    public void Tell_type_and_size(string hex, string type, int width, int height)
    {
        var header = ImageHeader.TryRead(Hex(hex)).ShouldNotBeNull();
        (header.MediaType, header.Width, header.Height).ShouldBe((type, width, height));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3C68746D6C3E3C2F68746D6C3E3C68746D6C3E3C2F68746D6C3E3C68746D6C3E")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("FFD8FFE0FFFF")]
    [InlineData("FFD8FFE00000FFE00000FFE00000")]
    [InlineData("89504E470D0A1A0A0000000D494844520000000000000000")]
    public void Tell_what_is_no_image(string hex) => ImageHeader.TryRead(Hex(hex)).ShouldBeNull();
}
