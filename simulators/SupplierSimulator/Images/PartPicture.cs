using System.Buffers.Binary;
using System.IO.Compression;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Images;

/// <summary>
/// Draws a picture of a part from its number: rectangles and discs in eight colours. The same picture in every size, so that
/// suppliers' images of one part are near duplicates.
/// </summary>
internal static class PartPicture
{
    private const int Colors = 8;
    private const int Shapes = 7;
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = MakeCrcTable();

    public static byte[] Draw(string part, int number, int pixels)
    {
        var draw = new Draw(World.Draw.Seed(part, (ulong)number));
        using var png = new MemoryStream();
        png.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, pixels);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], pixels);
        header[8] = 8;
        header[9] = 3; // colour by palette
        WriteChunk(png, "IHDR"u8, header);
        var palette = new byte[Colors * 3];
        palette.AsSpan(0, 3).Fill(255);
        for (var i = 3; i < palette.Length; i++)
            palette[i] = (byte)draw.Below(256);
        WriteChunk(png, "PLTE"u8, palette);
        WriteChunk(png, "IDAT"u8, Compress(Rows(ref draw, pixels)));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>Scan lines, each with its filter byte (0: none).</summary>
    private static byte[] Rows(ref Draw draw, int pixels)
    {
        var stride = pixels + 1;
        var rows = new byte[stride * pixels];
        for (var shape = 0; shape < Shapes; shape++)
        {
            var (x, y, size) = (draw.Unit(), draw.Unit(), 0.08 + draw.Unit() * 0.25);
            var disc = draw.Chance(0.5);
            var color = (byte)draw.Between(1, Colors - 1);
            for (var row = (int)(Math.Max(0, y - size) * pixels); row < Math.Min(1, y + size) * pixels; row++)
            {
                var half = disc ? Math.Sqrt(Math.Max(0, size * size - Math.Pow((double)row / pixels - y, 2))) : size;
                var from = (int)(Math.Max(0, x - half) * pixels);
                var to = (int)(Math.Min(1, x + half) * pixels);
                rows.AsSpan(row * stride + 1 + from, Math.Max(0, to - from)).Fill(color);
            }
        }

        return rows;
    }

    private static byte[] Compress(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(rows);
        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
