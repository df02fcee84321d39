using System.Collections.Frozen;
using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Consensus.Engine.Evidence;

/// <summary>All claims and verdicts of a settlement by attribute. Claims about attributes that the registry does not have are left out.</summary>
internal sealed class EvidenceTable
{
    private static readonly FrozenDictionary<string, int> Places = AttributeRegistry.All
        .Select((attribute, place) => (attribute.Name, place))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);

    private readonly AttributeEvidence?[] _byPlace = new AttributeEvidence?[AttributeRegistry.All.Count];
    private readonly ConsensusPolicy _policy;

    private EvidenceTable(ConsensusPolicy policy) => _policy = policy;

    /// <summary>How many sources answered.</summary>
    public int SourceCount { get; private set; }

    public static EvidenceTable Collect(ResolveConsensus question, ConsensusPolicy policy)
    {
        var table = new EvidenceTable(policy);
        var sources = table.SourcesOf(question.Claims);
        table.SourceCount = sources.Count;
        foreach (var answer in question.Claims)
        {
            foreach (var claim in answer.Claims)
            {
                table.Add(sources[answer.Source.Value], answer, claim);
            }
        }

        foreach (var evidence in table._byPlace)
        {
            evidence?.Arrange();
        }

        table.Add(Latest(question.Verdicts, ValidatorName.OpenAi));
        table.Add(Latest(question.Verdicts, ValidatorName.Grok));
        return table;
    }

    /// <summary>What was said about an attribute; empty when nothing was.</summary>
    public AttributeEvidence Of(AttributeDefinition attribute) => _byPlace[PlaceOf(attribute)] ??= new AttributeEvidence(attribute);

    public static int PlaceOf(AttributeDefinition attribute) => Places[attribute.Name];

    /// <summary>The judgement of one AI that holds: the latest, when it judged more than once; null when it did not.</summary>
    public static AiVerdict? Latest(IReadOnlyList<AiVerdict> verdicts, ValidatorName who)
    {
        AiVerdict? latest = null;
        foreach (var verdict in verdicts)
        {
            if (verdict.Validator == who && verdict.Outcome == VerdictOutcome.Judged && (latest is null || VerdictOrder.Compare(verdict, latest) > 0))
            {
                latest = verdict;
            }
        }

        return latest;
    }

    private Dictionary<string, SourceView> SourcesOf(IReadOnlyList<SourceClaims> claims)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var answer in claims)
        {
            names.Add(answer.Source.Value);
        }

        var sources = new Dictionary<string, SourceView>(names.Count, StringComparer.Ordinal);
        foreach (var name in names)
        {
            sources.Add(name, new SourceView(name, sources.Count, _policy.Trust[name]));
        }

        return sources;
    }

    private void Add(SourceView source, SourceClaims answer, Claim claim)
    {
        // Messages are JSON: a required member can still be null in them.
        if (claim?.Value is null || claim.Attribute is null || !Places.TryGetValue(claim.Attribute, out var place))
        {
            return;
        }

        var attribute = AttributeRegistry.All[place];
        if (attribute.Kind == AttributeKind.Specification)
        {
            return;
        }

        var value = Read(attribute, claim);
        (_byPlace[place] ??= new AttributeEvidence(attribute)).Add(new Said
        {
            Source = source,
            At = answer.ObservedAt,
            RawResponseId = answer.RawResponseId,
            Raw = claim.Value,
            Value = value,
            Text = claim.Text is null ? null : CleanText.Cut(claim.Text, CleanText.ShownLength),
            Pointer = CleanText.Cut(claim.Pointer ?? "", CleanText.ShownLength),
            SetAside = claim.SetAside is { } reason ? CleanText.Cut(reason, CleanText.ShownLength) : value.Problem,
        });
    }

    // The items of a list are read one by one where lists are united.
    private CanonicalValue Read(AttributeDefinition attribute, Claim claim)
    {
        var items = claim.Value.Items;
        if (attribute.IsList)
        {
            return items.Count == 0 ? CanonicalValue.Invalid("", "is empty") : CanonicalValue.Of("", "");
        }

        return items.Count == 1 && items[0] is { } text
            ? CanonicalReader.Read(attribute, text, _policy)
            : CanonicalValue.Invalid(claim.Value.ToString(), $"is a list of {items.Count}; expected one value");
    }

    private void Add(AiVerdict? verdict)
    {
        foreach (var word in verdict?.Attributes ?? [])
        {
            if (word?.Attribute is null || !Places.TryGetValue(word.Attribute, out var place))
            {
                continue;
            }

            var evidence = _byPlace[place] ??= new AttributeEvidence(AttributeRegistry.All[place]);
            var opinion = new Opinion(verdict!.Validator, word.Value, word.IsProposal, Math.Clamp(word.Confidence, 0m, 1m), verdict.AnsweredAt, word.Reason);
            if (opinion.Who == ValidatorName.OpenAi)
            {
                evidence.OpenAi = VerdictOrder.Surer(evidence.OpenAi, opinion);
            }
            else
            {
                evidence.Grok = VerdictOrder.Surer(evidence.Grok, opinion);
            }
        }
    }
}
