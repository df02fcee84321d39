using System.Buffers.Binary;

namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>What an image is by its first bytes, whatever its name or its server says.</summary>
/// <param name="MediaType">image/png, image/jpeg, image/gif or image/webp.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record ImageHeader(string MediaType, int Width, int Height)
{
    /// <summary>Reads the header; null when it is none of an image that is kept.</summary>
    public static ImageHeader? TryRead(ReadOnlySpan<byte> bytes) => Png(bytes) ?? Gif(bytes) ?? WebP(bytes) ?? Jpeg(bytes);

    private static ImageHeader? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes.StartsWith(PngSignature) && bytes[12..16].SequenceEqual("IHDR"u8)
            ? Make("image/png", BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))
            : null;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ImageHeader? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 10 && (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            ? Make("image/gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
            : null;

    private static ImageHeader? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || !bytes.StartsWith("RIFF"u8) || !bytes[8..12].SequenceEqual("WEBP"u8))
        {
            return null;
        }

        var kind = bytes[12..16];
        if (kind.SequenceEqual("VP8X"u8))
        {
            return Make("image/webp", 1u + UInt24(bytes[24..]), 1u + UInt24(bytes[27..]));
        }

        if (kind.SequenceEqual("VP8L"u8) && bytes[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return Make("image/webp", 1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
        }

        return kind.SequenceEqual("VP8 "u8) && bytes[23] == 0x9D && bytes[24] == 0x01 && bytes[25] == 0x2A
            ? Make("image/webp", BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFFu, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFFu)
            : null;
    }

    // Walks the segments to the first start of frame, which holds the size.
    private static ImageHeader? Jpeg(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        {
            return null;
        }

        var place = 2;
        while (place + 9 < bytes.Length && bytes[place] == 0xFF)
        {
            var marker = bytes[place + 1];
            if (marker == 0xFF)
            {
                place++;
            }
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Make("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(place + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(place + 5)..]));
            }
            else
            {
                place += marker is 0x01 or (>= 0xD0 and <= 0xD7) ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(place + 2)..]);
            }
        }

        return null;
    }

    private static uint UInt24(ReadOnlySpan<byte> bytes) => (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16));

    private static ImageHeader? Make(string mediaType, uint width, uint height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new ImageHeader(mediaType, (int)width, (int)height) : null;
}
