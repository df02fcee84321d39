using System.Buffers.Binary;
using System.IO.Compression;

namespace PartsCatalog.ServiceDefaults.Messaging.Envelopes;

/// <summary>
/// Bodies of internal messages, gzipped above a size (AMQP content-encoding "gzip"). A settled part is 40 kB of JSON and 7 kB packed, and passes an outbox,
/// a quorum queue's log and a consumer: packing it once costs less than carrying it.
/// </summary>
internal static class PackedBody
{
    public const string Encoding = "gzip";

    private const int PackAbove = 2048;
    private const int MaxBytes = 64 * 1024 * 1024;
    private const int SizeBytes = 4; // the last field of the format, RFC 1952: the length before packing

    /// <summary>Told by the format's first two bytes; JSON never begins with them.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> body) => body is [0x1f, 0x8b, ..];

    public static byte[] Pack(byte[] body)
    {
        if (body.Length <= PackAbove)
            return body;
        using var packed = new MemoryStream(body.Length / 4);
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(body);
        return packed.ToArray();
    }

    /// <exception cref="PoisonMessageException">Broken, or far larger than any message of the house.</exception>
    public static byte[] Open(byte[] body)
    {
        if (!IsPacked(body))
            return body;
        var length = body.Length > SizeBytes ? BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan(^SizeBytes)) : uint.MaxValue;
        if (length > MaxBytes)
            throw new PoisonMessageException($"The packed body claims {length} bytes; at most {MaxBytes} are read.");
        var opened = new byte[length];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(body, writable: false), CompressionMode.Decompress);
            gzip.ReadExactly(opened);
            if (gzip.ReadByte() >= 0)
                throw new PoisonMessageException($"The packed body is longer than the {length} bytes that it claims.");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new PoisonMessageException("The packed body is broken.", e);
        }

        return opened;
    }
}
