using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.LookupOrchestrator.Tests.Hosting;

/// <summary>What the other services answer about one number; null is silence.</summary>
internal sealed record Script
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public static Script Agreeing { get; } = new();

    public Func<QuerySuppliers, SuppliersAnswered?> Suppliers { get; init; } = query => Answered(query, Found("ENCOMPASS", query.PartNumber, "GE"), Found("MARCONE", query.PartNumber, "GE"));

    /// <summary>Whether the adapter hands the claims to the AIs itself where it may; false for one of an older release.</summary>
    public bool AdapterHandsOn { get; init; } = true;

    /// <summary>Whether the adapter's own message arrives; what it hands to the AIs does.</summary>
    public bool AdapterIsHeard { get; init; } = true;

    public Func<ValidatePart, PartValidated?> Validators { get; init; } = validate => new PartValidated
    {
        SessionId = validate.SessionId,
        Attempt = validate.Attempt,
        Round = validate.Next?.Round,
        Verdicts = [new AiVerdict { Validator = ValidatorName.OpenAi, Model = "scripted", Outcome = VerdictOutcome.Judged, AskedAt = At, AnsweredAt = At }],
    };

    /// <summary>Whether the validators' own message arrives; what they hand to consensus does.</summary>
    public bool ValidatorsAreHeard { get; init; } = true;

    public Func<ResolveConsensus, ConsensusReached?> Consensus { get; init; } = resolve => new ConsensusReached
    {
        SessionId = resolve.SessionId,
        Round = resolve.Round,
        Part = resolve.Part,
        PartNumber = resolve.PartNumber,
        AskedAt = resolve.AskedAt,
        Sources = resolve.Sources,
        Attributes = [new SettledAttribute { Attribute = "mpn", Status = AttributeStatus.Found, Value = AttributeValue.Of(resolve.Part.Number), Confidence = 0.9m }],
        ConfidenceScore = 0.9m,
        ValidationStatus = AiValidationStatus.Partial,
        NeedsReview = false,
    };

    public Func<ConsensusReached, CatalogRecordBuilt?> Catalog { get; init; } = build => new CatalogRecordBuilt
    {
        SessionId = build.SessionId,
        Round = build.Round,
        Part = build.Part,
        CatalogId = new Guid("0198f0a2-7c1e-7d3b-9a55-000000000002"),
        Version = build.Round,
        Change = build.Round == 1 ? CatalogChange.Created : CatalogChange.Updated,
        ConfidenceScore = 0.9m,
        ValidationStatus = AiValidationStatus.Partial,
        BuiltAt = At,
    };

    public static SuppliersAnswered Answered(QuerySuppliers query, params SupplierAnswer[] answers) =>
        new() { SessionId = query.SessionId, Attempt = query.Attempt, Answers = answers };

    public static SupplierAnswer Found(string source, string number, params string[] makes) => Answer(source, SupplierOutcome.Found) with
    {
        Parts = [.. makes.Select(make => new SupplierPart
        {
            PartNumber = number,
            Manufacturer = make,
            Match = PartMatch.Exact,
            Claims =
            [
                new Claim { Attribute = AttributeRegistry.Mpn.Name, Value = AttributeValue.Of(number), Pointer = "/0" },
                new Claim { Attribute = AttributeRegistry.PrimaryImageUrl.Name, Value = AttributeValue.Of($"https://{source}.example/1.png"), Pointer = "/1" },
            ],
        })],
    };

    /// <summary>A supplier that has the number only as another one of these parts.</summary>
    public static SupplierAnswer Other(string source, PartMatch match, params (string Make, string Number)[] parts) => Answer(source, SupplierOutcome.Found) with
    {
        Parts = [.. parts.Select(part => Found(source, part.Number, part.Make).Parts[0] with { Match = match })],
    };

    public static SupplierAnswer Answer(string source, SupplierOutcome outcome) =>
        new() { Source = new SupplierName(source), Outcome = outcome, AskedAt = At, DurationMs = 5 };
}
