using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>
/// What a record says, as one number for each of its parts: two builds that say the same have the same fingerprint. Left out is what differs
/// with every lookup (times, session, raw answers and pointers into them) and what is only wording (reasons, a supplier's spelling of an
/// equal value). Confidence counts to two places: trust that is learned moves the third with every lookup, and that is no new version.
/// </summary>
internal sealed class Fingerprint
{
    private const int PrintBytes = sizeof(ulong);
    private readonly List<KeyValuePair<string, ulong>> _parts;

    private Fingerprint(List<KeyValuePair<string, ulong>> parts)
    {
        _parts = parts;
        Bytes = Write(parts);
        Hash = SHA256.HashData(Bytes);
    }

    /// <summary>Length and name of each part and its print, as stored beside a version.</summary>
    public byte[] Bytes { get; }

    /// <summary>SHA-256 of all: equal when nothing changed.</summary>
    public byte[] Hash { get; }

    /// <summary>The fingerprint of a content.</summary>
    public static Fingerprint Of(RecordContent content)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        var parts = new List<KeyValuePair<string, ulong>>(content.Attributes.Count + 5);
        foreach (var attribute in content.Attributes)
        {
            Add(attribute.Name, writer => Append(writer, attribute));
        }

        var consensus = content.Consensus;
        Add("confidence_score", writer => Append(writer, consensus.ConfidenceScore));
        Add("ai_validation_status", writer => Append(writer, (int)consensus.ValidationStatus));
        Add("ai_agreement_score", writer => Append(writer, consensus.AiAgreementScore ?? -1));
        Add("needs_review", writer => Append(writer, consensus.NeedsReview ? 1 : 0));
        Add("ai_generated", writer => Append(writer, consensus.Content));
        return new Fingerprint(parts);

        void Add(string name, Action<ArrayBufferWriter<byte>> append)
        {
            buffer.ResetWrittenCount();
            append(buffer);
            parts.Add(KeyValuePair.Create(name, Print(buffer.WrittenSpan)));
        }
    }

    /// <summary>Names of the parts that differ from an earlier version's, in the record's order; those it had and this one has not come last.</summary>
    public IReadOnlyList<string> ChangedSince(ReadOnlySpan<byte> earlier)
    {
        var before = Read(earlier);
        var changed = new List<string>();
        foreach (var (name, print) in _parts)
        {
            if (!before.Remove(name, out var old) || old != print)
            {
                changed.Add(name);
            }
        }

        changed.AddRange(before.Keys);
        return changed;
    }

    private static void Append(ArrayBufferWriter<byte> writer, RecordAttribute attribute)
    {
        var settled = attribute.Settled;
        Append(writer, (int)settled.Status);
        Append(writer, settled.Confidence);
        Append(writer, (int)settled.Level);
        Append(writer, settled.Rule);
        Append(writer, settled.NeedsValidation ? 1 : 0);
        Append(writer, settled.Value?.Items ?? []);
        // The order in which sources answered is chance; what they said is not.
        var lines = settled.Stated
            .Select(stated => string.Join('\u001f', [
                stated.Chosen ? "+" : "-",
                stated.SetAside ?? "",
                .. stated.Value.Items,
                "\u001e",
                .. stated.By.Select(by => by.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .Order(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            Append(writer, line);
        }
    }

    private static void Append(ArrayBufferWriter<byte> writer, GeneratedContent? content)
    {
        Append(writer, content?.Title);
        Append(writer, (int?)content?.TitleSource ?? -1);
        Append(writer, content?.Description);
        Append(writer, (int?)content?.DescriptionSource ?? -1);
    }

    private static void Append(ArrayBufferWriter<byte> writer, IReadOnlyList<string> texts)
    {
        Append(writer, texts.Count);
        foreach (var text in texts)
        {
            Append(writer, text);
        }
    }

    private static void Append(ArrayBufferWriter<byte> writer, decimal share) => Append(writer, (int)decimal.Round(share * 100));

    private static void Append(ArrayBufferWriter<byte> writer, string? text)
    {
        Append(writer, text?.Length ?? -1);
        Encoding.UTF8.GetBytes(text, writer);
    }

    private static void Append(ArrayBufferWriter<byte> writer, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(writer.GetSpan(sizeof(int)), number);
        writer.Advance(sizeof(int));
    }

    private static ulong Print(ReadOnlySpan<byte> canonical)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonical, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private static byte[] Write(List<KeyValuePair<string, ulong>> parts)
    {
        var bytes = new byte[parts.Sum(part => 1 + part.Key.Length + PrintBytes)];
        var rest = bytes.AsSpan();
        foreach (var (name, print) in parts)
        {
            rest[0] = checked((byte)name.Length);
            Encoding.ASCII.GetBytes(name, rest[1..]);
            BinaryPrimitives.WriteUInt64LittleEndian(rest[(1 + name.Length)..], print);
            rest = rest[(1 + name.Length + PrintBytes)..];
        }

        return bytes;
    }

    private static Dictionary<string, ulong> Read(ReadOnlySpan<byte> bytes)
    {
        var parts = new Dictionary<string, ulong>(StringComparer.Ordinal);
        while (!bytes.IsEmpty)
        {
            var length = bytes[0];
            parts[Encoding.ASCII.GetString(bytes.Slice(1, length))] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(1 + length)..]);
            bytes = bytes[(1 + length + PrintBytes)..];
        }

        return parts;
    }
}
