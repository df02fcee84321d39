using System.Collections.Frozen;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>What a record says about a part: every attribute of the registry, in its order, and how sure it is.</summary>
internal sealed class RecordContent
{
    /// <summary>Rule of the attribute that the builder itself makes.</summary>
    public const string BuiltRule = "BUILT";

    private static readonly FrozenDictionary<string, int> Place = AttributeRegistry.All
        .Select((definition, place) => KeyValuePair.Create(definition.Name, place))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private readonly RecordAttribute[] _attributes;

    private RecordContent(ConsensusReached build, RecordAttribute[] attributes)
    {
        _attributes = attributes;
        Part = build.Part;
        Consensus = build;
        Sources = build.Sources;
        PartNumber = NumberAsTheManufacturerWritesIt();
        SourcePriority = PriorityOfUsedSources();
        Completeness = FieldCompleteness.Of(attributes);
    }

    /// <summary>The part.</summary>
    public PartKey Part { get; }

    /// <summary>The number as the record shows it.</summary>
    public string PartNumber { get; }

    /// <summary>Scores, content and review of the settled attributes.</summary>
    public ConsensusReached Consensus { get; }

    /// <summary>Every supplier that was asked.</summary>
    public IReadOnlyList<RecordSource> Sources { get; }

    /// <summary>The sources whose statements made it into a value, by the plan's priority.</summary>
    public IReadOnlyList<string> SourcePriority { get; }

    /// <summary>How many of the required attributes have a value.</summary>
    public FieldCompleteness Completeness { get; }

    /// <summary>One entry for every attribute of the registry, in its order.</summary>
    public IReadOnlyList<RecordAttribute> Attributes => _attributes;

    /// <summary>The attributes of the specification table: all that are not required, in the registry's order.</summary>
    public IEnumerable<RecordAttribute> Specifications => _attributes.Where(attribute => !attribute.Definition.Required);

    /// <summary>The attribute of that definition.</summary>
    public RecordAttribute this[AttributeDefinition definition] => _attributes[Place[definition.Name]];

    /// <summary>The states of data that this content went through before it is published.</summary>
    public IReadOnlyList<string> States => DataStates.PassedBy(Consensus);

    /// <summary>The content of a build. Settled attributes that the registry does not have are returned in <paramref name="unknown"/>.</summary>
    public static RecordContent Of(ConsensusReached build, out IReadOnlyList<string> unknown)
    {
        var settled = new SettledAttribute?[AttributeRegistry.All.Count];
        List<string>? strangers = null;
        foreach (var attribute in build.Attributes)
        {
            if (Place.TryGetValue(attribute.Attribute, out var place))
            {
                settled[place] ??= attribute;
            }
            else
            {
                (strangers ??= []).Add(attribute.Attribute);
            }
        }

        var attributes = new RecordAttribute[settled.Length];
        for (var place = 0; place < settled.Length; place++)
        {
            attributes[place] = RecordAttribute.Of(AttributeRegistry.All[place], settled[place]);
        }

        var table = AttributeRegistry.SpecTable;
        attributes[Place[table.Name]] = RecordAttribute.Of(table, SettledTable(table, attributes));
        unknown = strangers ?? (IReadOnlyList<string>)[];
        return new RecordContent(build, attributes);
    }

    // The table is never claimed: it is there when one of its entries is, and as sure as they are on average.
    private static SettledAttribute SettledTable(AttributeDefinition table, RecordAttribute[] attributes)
    {
        var entries = attributes.Where(a => !a.Definition.Required && a.Status == AttributeStatus.Found).Select(a => a.Settled).ToList();
        return entries.Count == 0
            ? new SettledAttribute { Attribute = table.Name, Status = AttributeStatus.NotFound }
            : new SettledAttribute
            {
                Attribute = table.Name,
                Status = AttributeStatus.Found,
                Value = AttributeValue.OfList(entries.Select(entry => entry.Attribute)),
                Confidence = entries.Average(entry => entry.Confidence),
                Level = entries.Min(entry => entry.Level),
                Rule = BuiltRule,
                Reason = $"{entries.Count} specifications are known",
            };
    }

    private string NumberAsTheManufacturerWritesIt() =>
        this[AttributeRegistry.Mpn].Value?.Text is { } settled && Contracts.Parts.PartNumber.Normalize(settled) == Part.Number
            ? settled
            : Part.Number;

    private List<string> PriorityOfUsedSources()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in _attributes)
        {
            used.UnionWith(attribute.Sources);
        }

        return [.. used.OrderBy(Rank).ThenBy(name => name, StringComparer.Ordinal)];
    }

    // The plan's order of trust for suppliers; one it does not know comes after them, an AI's proposals last.
    private static int Rank(string source) => source switch
    {
        _ when source == SupplierName.Encompass.Value => 0,
        _ when source == SupplierName.Marcone.Value => 1,
        _ when source == SupplierName.Reliable.Value => 2,
        _ when source == SupplierName.Amazon.Value => 3,
        "OPENAI" or "GROK" => 5,
        _ => 4,
    };
}
