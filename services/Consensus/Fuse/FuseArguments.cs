namespace PartsCatalog.Consensus.Fuse;

/// <summary>The arguments of `fuse`: paths of files.</summary>
/// <param name="Claims">Columns entity, attribute, source, value and, if there is one, observed_at.</param>
/// <param name="Out">Written: entity, attribute, value, confidence, rule.</param>
/// <param name="Reviewed">Columns entity, attribute, value; null for none.</param>
/// <param name="Types">Columns attribute, type and, if there is one, tolerance; null to guess all.</param>
/// <param name="Report">Written as JSON: what was learned; null for none.</param>
internal sealed record FuseArguments(string Claims, string Out, string? Reviewed, string? Types, string? Report)
{
    public const string Usage = "fuse --claims FILE --out FILE [--reviewed FILE] [--types FILE] [--report FILE]";

    private static readonly string[] Names = ["--claims", "--out", "--reviewed", "--types", "--report"];

    public static FuseArguments Parse(IReadOnlyList<string> args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i += 2)
        {
            if (!Names.Contains(args[i]))
            {
                throw new FuseFormatException($"{args[i]} is no option of fuse; expected: {Usage}");
            }

            if (i + 1 == args.Count)
            {
                throw new FuseFormatException($"{args[i]} needs a file; expected: {Usage}");
            }

            if (!given.TryAdd(args[i], args[i + 1]))
            {
                throw new FuseFormatException($"{args[i]} is given twice; expected: {Usage}");
            }
        }

        if (!given.TryGetValue("--claims", out var claims) || !given.TryGetValue("--out", out var output))
        {
            throw new FuseFormatException($"--claims and --out are needed; expected: {Usage}");
        }

        var parsed = new FuseArguments(claims, output, given.GetValueOrDefault("--reviewed"), given.GetValueOrDefault("--types"), given.GetValueOrDefault("--report"));
        parsed.RefuseOverwriting();
        return parsed;
    }

    private void RefuseOverwriting()
    {
        var read = new[] { Claims, Reviewed, Types }.OfType<string>().Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var written in new[] { Out, Report }.OfType<string>())
        {
            if (!read.Add(Path.GetFullPath(written)))
            {
                throw new FuseFormatException($"{written} would be read or written twice; expected a file of its own for each option");
            }
        }
    }
}
