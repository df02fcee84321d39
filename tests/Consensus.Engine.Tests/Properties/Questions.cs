using FsCheck;
using FsCheck.Fluent;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Consensus.Engine.Tests.Properties;

/// <summary>Lookups as nobody would send them: hostile values, duplicates, contradictions, lists for values and values for lists.</summary>
internal static class Questions
{
    private static readonly string[] Sources = ["ENCOMPASS", "MARCONE", "RELIABLE", "AMAZON", "ACME"];

    private static readonly string[] Texts =
    [
        "", " ", "NaN", "Infinity", "-1", "0", "1e400", "79228162514264337593543950335", "12", "12.0", "12.1", "13", "6000", "28.95", "28.950", "31.50",
        "true", "no", "120 V", "240VAC", "white", "White", "black", "stainless steel", "stainles steel", "WR55X10025", "WR55X010025", "wd12x0271", "GE", "HOT", "LG",
        "036000291452", "0036000291452", "036000291453", "OEM", "generic", "Refrigeration", "Sensor", "IN_STOCK", "90 days", "3 months", "1 year",
        "https://a.com/1.jpg", "https://a.com/no-image.jpg", "javascript:alert(1)", "<b>x</b>", "a\0b", "\ud800", "\u202ehidden", "e\u0301", "🎨",
        new string('9', 300), new string('x', 25_000), "Door Gasket", "Drain Pump Motor",
    ];

    public static Arbitrary<ResolveConsensus> Any { get; } = Question().ToArbitrary();

    /// <summary>The same question with everything in another order.</summary>
    public static ResolveConsensus Shuffled(ResolveConsensus question, int seed)
    {
        var random = new Random(seed);
        return question with
        {
            Claims = [.. question.Claims.Select(source => source with { Claims = Shuffle(source.Claims, random) }).OrderBy(_ => random.Next())],
            Verdicts = [.. question.Verdicts.Select(verdict => verdict with { Attributes = Shuffle(verdict.Attributes, random) }).OrderBy(_ => random.Next())],
        };
    }

    private static T[] Shuffle<T>(IReadOnlyList<T> items, Random random) => [.. items.OrderBy(_ => random.Next())];

    private static Gen<AttributeDefinition> Attribute() => Gen.Frequency(
        (1, Gen.Elements<AttributeDefinition>(AttributeRegistry.All)),
        (3, Gen.Elements(
            AttributeRegistry.Voltage, AttributeRegistry.Color, AttributeRegistry.Msrp, AttributeRegistry.BoxLengthIn, AttributeRegistry.BoxWidthIn,
            AttributeRegistry.BoxHeightIn, AttributeRegistry.CompatibleModels, AttributeRegistry.PartTitle, AttributeRegistry.PrimaryImageUrl,
            AttributeRegistry.WeightLbs, AttributeRegistry.Mpn)));

    private static Gen<AttributeValue> Value() => Gen.Frequency(
        (6, Gen.Elements(Texts).Select(AttributeValue.Of)),
        (2, Gen.Choose(1, 30).Select(number => AttributeValue.Of($"{number}"))),
        (2, Gen.Elements(Texts).ListOf().Select(items => AttributeValue.OfList(items))));

    private static Gen<Claim> Claim() =>
        from attribute in Attribute()
        from value in Value()
        from isSetAside in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from pointer in Gen.Elements("/a", "/b", "")
        select new Claim { Attribute = attribute.Name, Value = value, Pointer = pointer, SetAside = isSetAside ? "suspicious" : null };

    private static Gen<SourceClaims> Answer() =>
        from source in Gen.Elements(Sources)
        from claims in Claim().ListOf()
        from minute in Gen.Choose(0, 3)
        select new SourceClaims { Source = new SupplierName(source), ObservedAt = Tests.Question.Asked.AddMinutes(minute), Claims = [.. claims] };

    private static Gen<AiVerdict> Verdict() =>
        from who in Gen.Elements(ValidatorName.OpenAi, ValidatorName.Grok)
        from outcome in Gen.Frequency((4, Gen.Constant(VerdictOutcome.Judged)), (1, Gen.Elements(VerdictOutcome.Failed, VerdictOutcome.Refused)))
        from words in Word().ListOf()
        from title in Gen.Elements(null, "GE", "GE WR55X10025 Refrigerator Temperature Sensor, Fresh Food", "\0", new string('t', 30_000))
        from minute in Gen.Choose(0, 2)
        select new AiVerdict
        {
            Validator = who,
            Model = "test",
            Outcome = outcome,
            AskedAt = Tests.Question.Asked,
            AnsweredAt = Tests.Question.Asked.AddMinutes(minute),
            Attributes = [.. words],
            Title = title,
        };

    private static Gen<AttributeVerdict> Word() =>
        from attribute in Attribute()
        from value in Value()
        from isNone in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from isProposal in Gen.Elements(true, false)
        from confidence in Gen.Choose(-50, 150)
        select new AttributeVerdict { Attribute = attribute.Name, Value = isNone ? null : value, IsProposal = isProposal, Confidence = confidence / 100m };

    private static Gen<ResolveConsensus> Question() =>
        from claims in Answer().ListOf()
        from verdicts in Verdict().ListOf()
        select new ResolveConsensus
        {
            SessionId = Guid.Empty,
            Round = 1,
            Part = PartKey.Of("GE", "WR55X10025"),
            PartNumber = "WR55X10025",
            AskedAt = DateTimeOffset.UnixEpoch,
            Sources = [],
            Claims = [.. claims],
            Verdicts = [.. verdicts.Take(4)],
        };
}
