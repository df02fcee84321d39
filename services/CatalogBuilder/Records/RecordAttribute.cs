using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>One attribute of a record: what consensus settled, checked against the registry.</summary>
internal sealed class RecordAttribute
{
    /// <summary>Rule of a value that consensus settled and the registry refuses.</summary>
    public const string InvalidValueRule = "INVALID_VALUE";

    private RecordAttribute(AttributeDefinition definition, SettledAttribute settled)
    {
        Definition = definition;
        Settled = settled;
        Sources = settled.Status == AttributeStatus.Found ? SourcesOf(settled) : [];
    }

    /// <summary>The registry's entry.</summary>
    public AttributeDefinition Definition { get; }

    /// <summary>The outcome.</summary>
    public SettledAttribute Settled { get; }

    /// <summary>Who stated the value, the first supporter first; empty unless FOUND.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Name in the registry.</summary>
    public string Name => Definition.Name;

    /// <summary>FOUND, NOT_APPLICABLE or NOT_FOUND.</summary>
    public AttributeStatus Status => Settled.Status;

    /// <summary>The value; null unless FOUND.</summary>
    public AttributeValue? Value => Settled.Value;

    /// <summary>The attribute as the record has it; null <paramref name="settled"/> means that nobody said anything.</summary>
    public static RecordAttribute Of(AttributeDefinition definition, SettledAttribute? settled) => new(definition, settled switch
    {
        null => new SettledAttribute { Attribute = definition.Name, Status = AttributeStatus.NotFound },
        { Status: AttributeStatus.Found, Value: null } => Refused(settled, $"{definition.Name} was settled without a value"),
        { Status: AttributeStatus.Found, Value: { } value } when ValueCheck.Problem(definition, value) is { } problem => Refused(settled, problem),
        { Status: AttributeStatus.Found, Value.IsList: false } when definition.IsList => settled with { Value = AttributeValue.OfList(settled.Value.Items) },
        { Status: AttributeStatus.NotApplicable } when definition.Applicability == Applicability.Always =>
            Refused(settled, $"{definition.Name} applies to every part"),
        { Status: AttributeStatus.Found } => settled,
        _ => settled with { Value = null, Confidence = 0 },
    });

    private static SettledAttribute Refused(SettledAttribute settled, string problem) => settled with
    {
        Status = AttributeStatus.NotFound,
        Value = null,
        Confidence = 0,
        Level = ConfidenceLevel.Low,
        Rule = InvalidValueRule,
        Reason = problem,
        NeedsValidation = true,
        Stated = [.. settled.Stated.Select(stated => stated.Chosen ? stated with { Chosen = false, SetAside = problem } : stated)],
    };

    private static List<string> SourcesOf(SettledAttribute settled)
    {
        var sources = new List<string>(4);
        foreach (var stated in settled.Stated)
        {
            if (!stated.Chosen)
            {
                continue;
            }

            foreach (var statement in stated.By)
            {
                if (!sources.Contains(statement.Source, StringComparer.Ordinal))
                {
                    sources.Add(statement.Source);
                }
            }
        }

        return sources;
    }
}
