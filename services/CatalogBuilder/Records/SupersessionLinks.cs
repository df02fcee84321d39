using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>
/// What a record's sources state of supersession, as links between numbers of its make. Also statements that lost the vote: where suppliers name
/// different successors, whoever follows the chain is to see all. What was set aside and what only an AI proposes is left out.
/// </summary>
internal static class SupersessionLinks
{
    private const int MostLinks = 100;

    /// <summary>The links, in one order.</summary>
    public static IReadOnlyList<SupersessionLink> Of(RecordContent content)
    {
        var own = content.Part.Number;
        var sources = new SortedDictionary<(string Number, string ReplacedBy), SortedSet<string>>();
        foreach (var (other, by) in Stated(content[AttributeRegistry.ReplacedByPartNumber]))
        {
            Add(sources, own, other, by);
        }

        foreach (var (other, by) in Stated(content[AttributeRegistry.ReplacesPartNumbers]))
        {
            Add(sources, other, own, by);
        }

        return sources.Count == 0 ? [] : [.. sources.Take(MostLinks).Select(link => new SupersessionLink(link.Key.Number, link.Key.ReplacedBy, [.. link.Value]))];
    }

    private static IEnumerable<(string Number, IEnumerable<string> Sources)> Stated(RecordAttribute attribute) =>
        from stated in attribute.Settled.Stated
        where stated.SetAside is null
        let sources = stated.By.Select(statement => statement.Source).Where(source => !IsAi(source))
        from item in stated.Value.Items
        let number = PartNumber.Normalize(item)
        where number is not null
        select (number, sources);

    private static bool IsAi(string source) => source is "OPENAI" or "GROK";

    private static void Add(SortedDictionary<(string Number, string ReplacedBy), SortedSet<string>> links, string number, string replacedBy, IEnumerable<string> by)
    {
        if (number == replacedBy || !by.Any())
        {
            return;
        }

        if (!links.TryGetValue((number, replacedBy), out var sources))
        {
            links[(number, replacedBy)] = sources = new SortedSet<string>(StringComparer.Ordinal);
        }

        sources.UnionWith(by);
    }
}
