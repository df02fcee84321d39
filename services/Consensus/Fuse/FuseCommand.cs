using PartsCatalog.Consensus.Engine.Fusion;

namespace PartsCatalog.Consensus.Fuse;

/// <summary>`fuse`: settles a file of claims that disagree. It needs no database and no broker.</summary>
internal static class FuseCommand
{
    private const int Failed = 2;

    /// <summary>Runs it. Returns the exit code: 0, or 2 with a message when an argument or a file is not as it must be.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        try
        {
            Fuse(FuseArguments.Parse(args), output);
            return 0;
        }
        catch (Exception e) when (e is FuseFormatException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(e.Message);
            return Failed;
        }
    }

    private static void Fuse(FuseArguments arguments, TextWriter output)
    {
        var options = new FusionOptions
        {
            Types = arguments.Types is null ? new() : TypesFile.Read(arguments.Types),
            Reviewed = arguments.Reviewed is null ? new() : ReviewedFile.Read(arguments.Reviewed),
        };
        using var store = new ClaimStore();
        var empty = ClaimsFile.Read(arguments.Claims, store);
        var vocabulary = store.Complete();
        var model = TruthDiscovery.Learn(store.Entities(), vocabulary, options);
        var report = Settle(store, model, options, arguments.Out) with { EmptyRows = empty };
        if (arguments.Report is not null)
        {
            report.Write(arguments.Report);
        }

        output.WriteLine($"{report.Claims} claims about {report.Entities} entities: {report.Facts} values settled, mean confidence {report.MeanConfidence:0.000}");
    }

    private static FuseReport Settle(ClaimStore store, TrustModel model, FusionOptions options, string path)
    {
        var resolver = new FactResolver(model, options);
        var rules = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var (entities, facts, confidence) = (0L, 0L, 0.0);
        using var file = new FusedFile(path);
        foreach (var entity in store.Entities())
        {
            entities++;
            foreach (var value in resolver.Resolve(entity))
            {
                facts++;
                confidence += value.Confidence;
                rules[value.Rule] = rules.GetValueOrDefault(value.Rule) + 1;
                file.Write(entity.Entity, model.Vocabulary.Attributes[value.Attribute], value);
            }
        }

        file.Complete();
        return new FuseReport(store.Claims, 0, entities, facts, rules, facts == 0 ? 0 : confidence / facts, model.Trusts());
    }
}
