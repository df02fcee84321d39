using System.Buffers;
using System.Runtime.InteropServices;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>
/// Gathers what is to be fingerprinted, each text with its length so that no two contents run into the same bytes. Texts go in as UTF-16, as
/// they lie in memory: the bytes are hashed, never read, and a build gathers some twenty kilobytes.
/// </summary>
internal sealed class CanonicalBytes
{
    private readonly ArrayBufferWriter<byte> _written = new(16 * 1024);
    private int _partStart;

    /// <summary>All that was added.</summary>
    public ReadOnlySpan<byte> Written => _written.WrittenSpan;

    /// <summary>Adds a number.</summary>
    public void Add(int number) => _written.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));

    /// <summary>Adds a text; null is told from an empty one.</summary>
    public void Add(string? text)
    {
        Add(text?.Length ?? -1);
        _written.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    /// <summary>Adds texts, in their order.</summary>
    public void Add(IReadOnlyList<string> texts)
    {
        Add(texts.Count);
        foreach (var text in texts)
        {
            Add(text);
        }
    }

    /// <summary>
    /// Ends a part, and returns a print of what was added to it (FNV-1a, 64 bits). It only tells which parts changed once the hash of all
    /// has told that something did.
    /// </summary>
    public ulong EndPart()
    {
        var print = 14695981039346656037UL;
        foreach (var one in Written[_partStart..])
        {
            print = (print ^ one) * 1099511628211UL;
        }

        _partStart = _written.WrittenCount;
        return print;
    }
}
