using System.IO.Compression;
using System.Text.Json;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Curated;

/// <summary>
/// The claims of the supplier simulator's 120 curated parts, as the adapter's normalisers read them from its answers: one ValidatePart a line, addresses of
/// images made neutral.
/// </summary>
internal static class CuratedParts
{
    public static IReadOnlyList<ValidatePart> All { get; } = Read();

    private static List<ValidatePart> Read()
    {
        using var file = typeof(CuratedParts).Assembly.GetManifestResourceStream("Curated/claims.jsonl.gz")!;
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var parts = new List<ValidatePart>();
        while (text.ReadLine() is { } line)
        {
            parts.Add(JsonSerializer.Deserialize<ValidatePart>(line, ContractJson.Options)! with { SessionId = Guid.NewGuid() });
        }

        return parts;
    }
}
