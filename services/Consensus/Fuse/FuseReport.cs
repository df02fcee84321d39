using System.Text.Json;
using PartsCatalog.Consensus.Engine.Fusion;

namespace PartsCatalog.Consensus.Fuse;

/// <summary>What a run read, settled and learned, as JSON.</summary>
/// <param name="Claims">Rows with a value.</param>
/// <param name="EmptyRows">Rows without one, which were passed over.</param>
/// <param name="Entities">How many entities.</param>
/// <param name="Facts">How many attributes of entities; each has one row in the result.</param>
/// <param name="Rules">Facts by rule.</param>
/// <param name="MeanConfidence">Expected share of right values.</param>
/// <param name="Trusts">What was learned about each source of each attribute.</param>
internal sealed record FuseReport(
    long Claims,
    long EmptyRows,
    long Entities,
    long Facts,
    IReadOnlyDictionary<string, long> Rules,
    double MeanConfidence,
    IEnumerable<SourceTrust> Trusts)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public void Write(string path)
    {
        using var stream = File.Create(path);
        JsonSerializer.Serialize(stream, this, Json);
    }
}
