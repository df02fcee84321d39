using System.Globalization;
using System.Numerics;
using System.Text;

namespace PartsCatalog.SupplierAdapter.Images.Preparing;

/// <summary>
/// What a picture looks like in 64 bits (the difference hash): of a 9 × 8 picture, whether each pixel is darker than its right neighbour.
/// Another size, format or quality of the same picture changes a few bits; another picture about half of them.
/// </summary>
internal static class PictureFingerprint
{
    /// <summary>Pictures that differ in at most as many bits look alike.</summary>
    public const int NearBits = 6;

    /// <summary>Size to which a picture is brought first, for <see cref="Thumbnailer"/>.</summary>
    public const string Geometry = "9x8!";

    /// <summary>Format that <see cref="Read"/> takes.</summary>
    public const string Format = ".ppm";

    private const int Width = 9;
    private const int Height = 8;

    /// <summary>The fingerprint of a picture in binary PPM or PGM of 9 × 8 pixels, 8 bits a sample.</summary>
    /// <exception cref="UnreadableImageException">It is none.</exception>
    public static long Read(ReadOnlySpan<byte> netpbm)
    {
        var place = 0;
        var kind = Word(netpbm, ref place);
        var channels = kind switch { "P6" => 3, "P5" => 1, _ => throw Unreadable() };
        if (Number(netpbm, ref place) != Width || Number(netpbm, ref place) != Height || Number(netpbm, ref place) != 255)
            throw Unreadable();
        var pixels = netpbm[place..];
        if (pixels.Length < Width * Height * channels)
            throw Unreadable();
        var bits = 0L;
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width - 1; x++)
            {
                var left = Brightness(pixels, (y * Width) + x, channels);
                var right = Brightness(pixels, (y * Width) + x + 1, channels);
                bits = (bits << 1) | (left < right ? 1L : 0L);
            }
        }

        return bits;
    }

    /// <summary>Bits in which two fingerprints differ, 0 to 64.</summary>
    public static int Distance(long one, long other) => BitOperations.PopCount((ulong)(one ^ other));

    // Rec. 601 luma, in whole numbers.
    private static int Brightness(ReadOnlySpan<byte> pixels, int pixel, int channels) => channels == 1
        ? pixels[pixel]
        : ((299 * pixels[pixel * 3]) + (587 * pixels[(pixel * 3) + 1]) + (114 * pixels[(pixel * 3) + 2])) / 1000;

    private static int Number(ReadOnlySpan<byte> bytes, ref int place) =>
        int.TryParse(Word(bytes, ref place), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Unreadable();

    // Words of the header end with one white space; lines that begin with '#' are comments.
    private static string Word(ReadOnlySpan<byte> bytes, ref int place)
    {
        while (place < bytes.Length && bytes[place] == '#')
        {
            var end = bytes[place..].IndexOf((byte)'\n');
            place = end < 0 ? bytes.Length : place + end + 1;
        }

        var length = bytes[place..].IndexOfAny(" \n\t\r"u8);
        if (length is < 1 or > 10)
            throw Unreadable();
        var word = Encoding.ASCII.GetString(bytes.Slice(place, length));
        place += length + 1;
        return word;
    }

    private static UnreadableImageException Unreadable() => new("The program for thumbnails wrote no picture of the asked size.");
}
