using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Consensus.Engine.Tests;

/// <summary>A lookup in words: who says what, what the AIs choose, and what comes out.</summary>
internal sealed class Question
{
    public const string Encompass = "ENCOMPASS";
    public const string Marcone = "MARCONE";
    public const string Reliable = "RELIABLE";
    public const string Amazon = "AMAZON";

    public static readonly DateTimeOffset Asked = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private readonly List<(string Source, Claim Claim)> _claims = [];
    private readonly Dictionary<ValidatorName, AiVerdict> _verdicts = [];

    public Question Says(string source, string attribute, params string[] values) => Add(source, attribute, null, values);

    public Question IsSetAside(string source, string attribute, string value, string why = "scale unknown") => Add(source, attribute, why, [value]);

    public Question Chooses(ValidatorName who, string attribute, string? value, decimal confidence = 0.9m) => Judge(who, attribute, value, confidence, false);

    public Question Proposes(ValidatorName who, string attribute, string value, decimal confidence = 0.9m) => Judge(who, attribute, value, confidence, true);

    public Question Writes(ValidatorName who, string? title = null, string? description = null, decimal partMatch = 0.9m)
    {
        _verdicts[who] = Verdict(who) with { Title = title, Description = description, PartMatchConfidence = partMatch };
        return this;
    }

    public Question Fails(ValidatorName who)
    {
        _verdicts[who] = Verdict(who) with { Outcome = VerdictOutcome.TimedOut };
        return this;
    }

    public ResolveConsensus Build() => new()
    {
        SessionId = new Guid("11111111-2222-3333-4444-555555555555"),
        Round = 1,
        Part = PartKey.Of("GE", "WR55X10025"),
        PartNumber = "WR55X10025",
        AskedAt = Asked,
        Sources = [],
        Claims = [.. _claims.GroupBy(pair => pair.Source).Select(group => new SourceClaims
        {
            Source = new SupplierName(group.Key),
            ObservedAt = Asked,
            RawResponseId = Guid.Empty,
            Claims = [.. group.Select(pair => pair.Claim)],
        })],
        Verdicts = [.. _verdicts.Values],
    };

    public ConsensusReached Settle(ConsensusPolicy? policy = null) => ConsensusEngine.Settle(Build(), policy ?? ConsensusPolicy.Default);

    public SettledAttribute Settle(string attribute, ConsensusPolicy? policy = null) => Settle(policy).Attributes.Single(settled => settled.Attribute == attribute);

    private Question Add(string source, string attribute, string? setAside, string[] values)
    {
        var isList = AttributeRegistry.Find(attribute)?.IsList ?? values.Length != 1;
        _claims.Add((source, new Claim
        {
            Attribute = attribute,
            Value = isList ? AttributeValue.OfList(values) : AttributeValue.Of(values[0]),
            Pointer = $"/{attribute}",
            SetAside = setAside,
        }));
        return this;
    }

    private Question Judge(ValidatorName who, string attribute, string? value, decimal confidence, bool isProposal)
    {
        var verdict = Verdict(who);
        _verdicts[who] = verdict with
        {
            Attributes =
            [
                .. verdict.Attributes,
                new AttributeVerdict
                {
                    Attribute = attribute,
                    Value = value is null ? null : AttributeRegistry.Get(attribute).IsList ? AttributeValue.OfList(value.Split('|')) : AttributeValue.Of(value),
                    Confidence = confidence,
                    IsProposal = isProposal,
                },
            ],
        };
        return this;
    }

    private AiVerdict Verdict(ValidatorName who) => _verdicts.GetValueOrDefault(who) ?? new AiVerdict
    {
        Validator = who,
        Model = "test",
        Outcome = VerdictOutcome.Judged,
        AskedAt = Asked,
        AnsweredAt = Asked.AddSeconds(1),
    };
}
