using PartsCatalog.Consensus.Engine.Trust;

namespace PartsCatalog.Consensus.Engine.Tests.Trust;

/// <summary>What was learned, in short.</summary>
internal static class Learned
{
    public static LearnedTrust Of(params (string Source, string Attribute, double Accuracy)[] sources) =>
        new(1, [.. sources.Select(entry => new LearnedSource(entry.Source, entry.Attribute, entry.Accuracy, 100, null, 0))], []);

    public static LearnedTrust Copying(string copies, string from, string attribute, double accuracy, double rate) => new(
        1,
        [new LearnedSource(from, attribute, accuracy, 100, null, 0), new LearnedSource(copies, attribute, accuracy, 100, from, rate)],
        []);
}
