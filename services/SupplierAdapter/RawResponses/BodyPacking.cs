using System.IO.Compression;

namespace PartsCatalog.SupplierAdapter.RawResponses;

/// <summary>How a body is stored: as it is, or compressed.</summary>
internal static class BodyPacking
{
    /// <summary>Stored as it was received.</summary>
    public const string Identity = "identity";

    /// <summary>Stored as gzip.</summary>
    public const string Gzip = "gzip";

    /// <summary>Compresses a body from a size on.</summary>
    public static (ReadOnlyMemory<byte> Bytes, string Encoding) Pack(ReadOnlyMemory<byte> body, int compressFrom)
    {
        if (body.Length < compressFrom)
        {
            return (body, Identity);
        }

        using var packed = new MemoryStream(body.Length / 4);
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body.Span);
        }

        return (packed.GetBuffer().AsMemory(0, (int)packed.Length), Gzip);
    }

    /// <summary>The body as it was received.</summary>
    public static byte[] Unpack(byte[] stored, string encoding, int length)
    {
        if (encoding == Identity)
        {
            return stored;
        }

        using var packed = new MemoryStream(stored, writable: false);
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        var body = new byte[length];
        gzip.ReadExactly(body);
        return body;
    }
}
