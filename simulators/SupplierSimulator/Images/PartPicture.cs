using System.Buffers;
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
        header[8] = 4; // bits a pixel
        header[9] = 3; // colour by palette
        WriteChunk(png, "IHDR"u8, header);
        var palette = new byte[Colors * 3];
        palette.AsSpan(0, 3).Fill(255);
        for (var i = 3; i < palette.Length; i++)
            palette[i] = (byte)draw.Below(256);
        WriteChunk(png, "PLTE"u8, palette);
        WriteChunk(png, "IDAT"u8, Compressed(ref draw, pixels));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Compressed(ref Draw draw, int pixels)
    {
        var stride = 1 + (pixels + 1) / 2;
        // Rented: a picture is large enough to make the collector go through the whole heap.
        var rows = ArrayPool<byte>.Shared.Rent(stride * pixels);
        try
        {
            Paint(rows.AsSpan(0, stride * pixels), ref draw, pixels, stride);
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                zlib.Write(rows, 0, stride * pixels);
            return packed.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rows);
        }
    }

    /// <summary>Scan lines of two pixels a byte, each with its filter byte (0: none).</summary>
    private static void Paint(Span<byte> rows, ref Draw draw, int pixels, int stride)
    {
        rows.Clear();
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
                Fill(rows.Slice(row * stride + 1, stride - 1), from, to, color);
            }
        }
    }

    /// <summary>Gives the pixels from <paramref name="from"/> to before <paramref name="to"/> a colour; the left one of two is in the high half of its byte.</summary>
    internal static void Fill(Span<byte> line, int from, int to, byte color)
    {
        if (from < to && from % 2 == 1)
        {
            line[from / 2] = (byte)(line[from / 2] & 0xF0 | color);
            from++;
        }

        if (from < to && to % 2 == 1)
        {
            to--;
            line[to / 2] = (byte)(line[to / 2] & 0x0F | color << 4);
        }

        if (from < to)
            line[(from / 2)..(to / 2)].Fill((byte)(color << 4 | color));
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
