using System.Text;

namespace PartsCatalog.Consensus.Fuse;

/// <summary>A temporary file of claims, ordered by entity: one run of the external sort.</summary>
internal static class SortedRun
{
    private const int BufferSize = 1 << 16;

    public static void Write(string path, IEnumerable<(string Entity, StoredClaim[] Claims)> entities)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
        using var writer = new BinaryWriter(stream, Encoding.Unicode);
        foreach (var (entity, claims) in entities)
        {
            writer.Write(entity);
            writer.Write(claims.Length);
            foreach (var claim in claims)
            {
                writer.Write(claim.Attribute);
                writer.Write(claim.Source);
                writer.Write(claim.Value);
                writer.Write(claim.Day);
            }
        }
    }

    public static IEnumerable<(string Entity, StoredClaim[] Claims)> Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        using var reader = new BinaryReader(stream, Encoding.Unicode);
        var length = stream.Length;
        while (stream.Position < length)
        {
            var entity = reader.ReadString();
            var claims = new StoredClaim[reader.ReadInt32()];
            for (var i = 0; i < claims.Length; i++)
            {
                claims[i] = new StoredClaim(reader.ReadInt32(), reader.ReadInt32(), reader.ReadString(), reader.ReadDouble());
            }

            yield return (entity, claims);
        }
    }
}
