using System.Globalization;
using PartsCatalog.AiValidator.Content;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Questions;

/// <summary>Makes the compact question of a lookup's claims: equal claims grouped and numbered, everything bounded.</summary>
internal static class QuestionBuilder
{
    /// <summary>Most values of one attribute that are shown; those with the most sources first.</summary>
    public const int MaximumClaims = 12;

    /// <summary>Most attributes that are shown in full; a lookup with more is hostile or broken.</summary>
    public const int MaximumContested = 60;

    private static readonly AttributeDefinition[] Identifying =
        [AttributeRegistry.Mpn, AttributeRegistry.Manufacturer, AttributeRegistry.PartType, AttributeRegistry.PrimaryDepartment, AttributeRegistry.PrimaryCategory];

    /// <summary>The question, or null when the claims hold nothing that an AI can judge.</summary>
    public static Question? Build(ValidatePart command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var asked = AskedAttributes(command.Claims);
        return asked.Count == 0
            ? null
            : new Question(asked.ToDictionary(a => a.Definition.Name, StringComparer.Ordinal), QuestionWriter.Write(command, asked), new Lazy<PartFacts>(() => PartFacts.Of(command)));
    }

    /// <summary>The same question about some of its attributes only, with what identifies the part beside them; without what only a writer needs.</summary>
    public static Question Narrow(ValidatePart command, Question question, IReadOnlySet<string> attributes)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(question);
        var asked = question.Attributes.Values
            .Where(a => attributes.Contains(a.Definition.Name) || (!a.IsContested && Identifying.Contains(a.Definition)))
            .ToArray();
        return question with
        {
            Attributes = asked.ToDictionary(a => a.Definition.Name, StringComparer.Ordinal),
            Data = QuestionWriter.Write(command, asked, forWriter: false),
        };
    }

    /// <summary>Lists are merged, texts written and links never shown; an AI judges single values.</summary>
    public static bool IsJudged(AttributeDefinition definition) =>
        !definition.IsList
        && definition.Kind is not (AttributeKind.Url or AttributeKind.Specification)
        && definition.Strategy is MergeStrategy.Vote or MergeStrategy.Exact or MergeStrategy.Median or MergeStrategy.Linked;

    /// <summary>The form in which two values of an attribute are the same: numbers by value, all else without case.</summary>
    public static string EqualityKey(AttributeDefinition definition, AttributeValue value)
    {
        var text = value.ToString();
        return definition.Kind is AttributeKind.Number or AttributeKind.Money or AttributeKind.WholeNumber
            && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                ? number.ToString("0.############", CultureInfo.InvariantCulture)
                : text.ToUpperInvariant();
    }

    private static List<AskedAttribute> AskedAttributes(IReadOnlyList<SourceClaims> sources)
    {
        var stated = new Dictionary<AttributeDefinition, List<(string Source, Claim Claim)>>(ReferenceEqualityComparer.Instance);
        foreach (var source in sources)
        {
            foreach (var claim in source.Claims)
            {
                if (AttributeRegistry.Find(claim.Attribute) is { } definition && IsJudged(definition))
                {
                    if (!stated.TryGetValue(definition, out var claims))
                    {
                        stated.Add(definition, claims = []);
                    }

                    claims.Add((source.Source.Value, claim));
                }
            }
        }

        return WithinLimits(AttributeRegistry.All
            .Where(stated.ContainsKey)
            .Select(definition => new AskedAttribute(definition, Group(definition, stated[definition]))));
    }

    private static List<AskedAttribute> WithinLimits(IEnumerable<AskedAttribute> attributes)
    {
        var contested = 0;
        return [.. attributes.Where(attribute => !attribute.IsContested || ++contested <= MaximumContested)];
    }

    private static NumberedClaim[] Group(AttributeDefinition definition, List<(string Source, Claim Claim)> stated)
    {
        if (stated.Count == 1)
        {
            return [new NumberedClaim(stated[0].Claim.Value, [stated[0].Source], stated[0].Claim.SetAside)];
        }

        var groups = stated.GroupBy(s => EqualityKey(definition, s.Claim.Value), StringComparer.Ordinal).Select(ToNumberedClaim).ToArray();
        return groups.Length <= MaximumClaims ? groups : [.. groups.OrderByDescending(g => g.Sources.Count).Take(MaximumClaims)];
    }

    private static NumberedClaim ToNumberedClaim(IGrouping<string, (string Source, Claim Claim)> group)
    {
        var (_, first) = group.First();
        var sources = group.Select(s => s.Source).Distinct(StringComparer.Ordinal).ToArray();
        return new NumberedClaim(first.Value, sources, group.All(s => s.Claim.SetAside is not null) ? first.SetAside : null);
    }
}
