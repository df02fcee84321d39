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

    private Fingerprint(List<KeyValuePair<string, ulong>> parts, byte[] hash)
    {
        _parts = parts;
        Bytes = Write(parts);
        Hash = hash;
    }

    /// <summary>Length and name of each part and its print, as stored beside a version.</summary>
    public byte[] Bytes { get; }

    /// <summary>SHA-256 of all: equal when nothing changed.</summary>
    public byte[] Hash { get; }

    /// <summary>The fingerprint of a content.</summary>
    public static Fingerprint Of(RecordContent content)
    {
        var canonical = new CanonicalBytes();
        var parts = new List<KeyValuePair<string, ulong>>(content.Attributes.Count + 5);
        foreach (var attribute in content.Attributes)
        {
            canonical.Add(attribute.Name);
            Append(canonical, attribute);
            parts.Add(KeyValuePair.Create(attribute.Name, canonical.EndPart()));
        }

        foreach (var (name, value) in RecordWide(content.Consensus))
        {
            canonical.Add(name);
            canonical.Add(value);
            parts.Add(KeyValuePair.Create(name, canonical.EndPart()));
        }

        return new Fingerprint(parts, SHA256.HashData(canonical.Written));
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

    private static IEnumerable<(string Name, string Value)> RecordWide(ConsensusReached consensus)
    {
        var content = consensus.Content;
        yield return ("confidence_score", $"{decimal.Round(consensus.ConfidenceScore, 2):0.00}");
        yield return ("ai_validation_status", Words.Of(consensus.ValidationStatus));
        yield return ("ai_agreement_score", consensus.AiAgreementScore is { } score ? $"{decimal.Round(score, 2):0.00}" : "");
        yield return ("needs_review", consensus.NeedsReview ? "true" : "false");
        yield return ("ai_generated", $"{content?.Title}\0{content?.TitleSource}\0{content?.Description}\0{content?.DescriptionSource}");
    }

    private static void Append(CanonicalBytes canonical, RecordAttribute attribute)
    {
        var settled = attribute.Settled;
        canonical.Add((int)settled.Status);
        canonical.Add((int)decimal.Round(settled.Confidence * 100));
        canonical.Add((int)settled.Level);
        canonical.Add(settled.NeedsValidation ? 1 : 0);
        canonical.Add(settled.Rule);
        canonical.Add(settled.Value?.Items ?? []);
        foreach (var stated in InOneOrder(settled.Stated))
        {
            canonical.Add(stated.Chosen ? 1 : 0);
            canonical.Add(stated.SetAside);
            canonical.Add(stated.Value.Items);
            canonical.Add(Sources(stated));
        }
    }

    // The order in which sources answered is chance; what they said is not.
    private static IReadOnlyList<StatedValue> InOneOrder(IReadOnlyList<StatedValue> stated) => stated.Count < 2
        ? stated
        : [.. stated.Order(Comparer<StatedValue>.Create(Compare))];

    private static int Compare(StatedValue one, StatedValue other)
    {
        var shared = Math.Min(one.Value.Items.Count, other.Value.Items.Count);
        for (var place = 0; place < shared; place++)
        {
            if (string.CompareOrdinal(one.Value.Items[place], other.Value.Items[place]) is not 0 and var order)
            {
                return order;
            }
        }

        return one.Value.Items.Count != other.Value.Items.Count
            ? one.Value.Items.Count.CompareTo(other.Value.Items.Count)
            : one.Chosen != other.Chosen ? one.Chosen.CompareTo(other.Chosen) : string.CompareOrdinal(one.SetAside, other.SetAside);
    }

    private static IReadOnlyList<string> Sources(StatedValue stated) => stated.By.Count == 1
        ? [stated.By[0].Source]
        : [.. stated.By.Select(by => by.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

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
