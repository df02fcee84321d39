using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Contracts.Tests.Golden;

/// <summary>One example of every message, with every field set.</summary>
internal static class ContractSamples
{
    private static readonly Guid Session = new("0198f0a2-7c1e-7d3b-9a55-5f0e6d1c2b3a");
    private static readonly Guid Raw = new("0198f0a2-7c1e-7d3b-9a55-000000000001");
    private static readonly Guid Catalog = new("0198f0a2-7c1e-7d3b-9a55-000000000002");
    private static readonly DateTimeOffset At = new(2026, 11, 22, 10, 30, 0, 123, TimeSpan.Zero);
    private static readonly PartKey Part = PartKey.Of("GE", "WR55X10025");

    private static readonly SourceClaims Claims = new()
    {
        Source = SupplierName.Encompass,
        ObservedAt = At,
        RawResponseId = Raw,
        Claims =
        [
            new Claim { Attribute = "msrp", Value = AttributeValue.Of("28.95"), Text = "$28.95", Pointer = "/data/parts/0/listPrice" },
            new Claim
            {
                Attribute = "box_length_in", Value = AttributeValue.Of("6000"), Pointer = "/data/parts/0/length", SetAside = "6000 in is over 120 in; the scale is unknown.",
            },
            new Claim { Attribute = "compatible_models", Value = AttributeValue.OfList(["DSS25KGRABB", "GSS25QGTABB"]), Pointer = "/data/parts/0/compatibleModels" },
        ],
    };

    private static readonly SupplierAnswer Answer = new()
    {
        Source = SupplierName.Encompass,
        Outcome = SupplierOutcome.Found,
        RawResponseId = Raw,
        AskedAt = At,
        DurationMs = 412,
        Completeness = 0.83m,
        Error = "none",
        Parts = [new SupplierPart { PartNumber = "WR55X10025", Manufacturer = "GE", Match = PartMatch.Exact, Claims = Claims.Claims }],
    };

    private static readonly AiVerdict Verdict = new()
    {
        Validator = ValidatorName.OpenAi,
        Model = "model-1",
        Outcome = VerdictOutcome.Judged,
        AskedAt = At,
        AnsweredAt = At.AddSeconds(2),
        PartMatchConfidence = 0.95m,
        Attributes =
        [
            new AttributeVerdict { Attribute = "msrp", Value = AttributeValue.Of("28.95"), Confidence = 0.9m, Reason = "Two of three agree." },
            new AttributeVerdict { Attribute = "color", Value = AttributeValue.Of("white"), IsProposal = true, Confidence = 0.4m },
        ],
        Conflicts = ["msrp: 28.95 against 31.50"],
        Title = "GE WR55X10025 Refrigerator Temperature Sensor Thermistor, OEM",
        Description = "A temperature sensor.",
        Usage = new AiUsage { PromptTokens = 1800, CachedTokens = 1024, CompletionTokens = 400, CostUsd = 0.0042m },
        Error = "none",
    };

    private static readonly RecordSource[] Sources =
        [new RecordSource(SupplierName.Encompass, SupplierOutcome.Found, Raw), new RecordSource(SupplierName.Amazon, SupplierOutcome.TimedOut, null)];

    private static readonly ConsensusReached Reached = new()
    {
        SessionId = Session,
        Round = 1,
        Part = Part,
        PartNumber = "WR55X10025",
        AskedAt = At,
        Sources = Sources,
        Attributes =
        [
            new SettledAttribute
            {
                Attribute = "msrp",
                Status = AttributeStatus.Found,
                Value = AttributeValue.Of("28.95"),
                Confidence = 0.97m,
                Level = ConfidenceLevel.High,
                Rule = "AI_CONSENSUS",
                Reason = "Both AIs chose 28.95.",
                NeedsValidation = true,
                Stated =
                [
                    new StatedValue
                    {
                        Value = AttributeValue.Of("28.95"),
                        Chosen = true,
                        SetAside = "none",
                        By = [new Statement { Source = "ENCOMPASS", At = At, Text = "$28.95", RawResponseId = Raw, Pointer = "/data/parts/0/listPrice" }],
                    },
                ],
            },
            new SettledAttribute { Attribute = "voltage", Status = AttributeStatus.NotApplicable },
        ],
        ConfidenceScore = 0.91m,
        ValidationStatus = AiValidationStatus.Validated,
        AiAgreementScore = 0.88m,
        NeedsReview = true,
        Content = new GeneratedContent { Title = "A title", TitleSource = ValidatorName.OpenAi, Description = "A description", DescriptionSource = ValidatorName.Grok },
    };

    public static IReadOnlyList<object> All { get; } =
    [
        new ReviewDecided { Part = Part, DecisionId = Session, DecidedBy = "jane", DecidedAt = At, Why = "Read off the part.", Settled = Reached },
        new LookupRequested
        {
            RequestId = Session, PartNumber = "WR55X10025", Manufacturer = "GE", Source = RequestSource.Salesforce, Priority = LookupPriority.Batch,
            ForceRefresh = true, RequestedBy = "field-service", RequestedAt = At,
        },
        new LookupCompleted
        {
            RequestId = Session, PartNumber = "WR55X10025", Part = Part, CatalogId = Catalog, Version = 3, Change = CatalogChange.Updated, ConfidenceScore = 0.91m,
            ValidationStatus = AiValidationStatus.Partial, SuccessfulSources = [SupplierName.Encompass, SupplierName.Marcone], FailedSources = [SupplierName.Amazon],
            ProcessingTimeSeconds = 4.217m, CompletedAt = At, JoinedRequestId = Raw, FromCache = true,
        },
        new LookupFailed
        {
            RequestId = Session, PartNumber = "100", Manufacturer = "GE", Reason = LookupFailureReason.Ambiguous, Detail = "Several.", Candidates = [Part],
            SuccessfulSources = [SupplierName.Encompass], FailedSources = [SupplierName.Reliable], FailedAt = At, JoinedRequestId = Raw,
        },
        new QuerySuppliers
        {
            SessionId = Session, Attempt = 2, PartNumber = "WR55X10025", Manufacturer = "GE", Priority = LookupPriority.Batch, ForceRefresh = true,
            HandOn = new HandOn { Round = 1, Before = At },
        },
        new SuppliersAnswered { SessionId = Session, Attempt = 2, Answers = [Answer], Part = Part },
        new SupplierAnsweredLate { SessionId = Session, Answer = Answer },
        new StoreImages { SessionId = Session, Part = Part, Images = [new ImageLocation(SupplierName.Reliable, "https://example.com/1.png")] },
        new ImagesStored
        {
            SessionId = Session, Part = Part,
            Images =
            [
                new StoredImage
                {
                    SourceUrl = "https://example.com/1.png", Sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", MediaType = "image/png",
                    Bytes = 1234, Width = 640, Height = 480, Error = "none",
                },
            ],
        },
        new ValidatePart { SessionId = Session, Attempt = 1, Part = Part, PartNumber = "WR55X10025", Claims = [Claims], AnswerBy = At.AddSeconds(100_000), Next = new NextRound { Round = 1, AskedAt = At, Sources = Sources } },
        new PartValidated { SessionId = Session, Attempt = 1, Verdicts = [Verdict], Round = 1 },
        new ResolveConsensus { SessionId = Session, Round = 1, Part = Part, PartNumber = "WR55X10025", AskedAt = At, Sources = Sources, Claims = [Claims], Verdicts = [Verdict] },
        Reached,
        new CatalogRecordBuilt
        {
            SessionId = Session, Round = 1, Part = Part, CatalogId = Catalog, Version = 1, Change = CatalogChange.Created, ConfidenceScore = 0.91m,
            ValidationStatus = AiValidationStatus.Validated, BuiltAt = At,
        },
        new RecordPublished
        {
            CatalogId = Catalog, Part = Part, Version = 1, Change = CatalogChange.Created, LastUpdated = At, LastVerified = At, SessionId = Session,
            Document = """{"part_number":"WR55X10025"}""",
            Supersessions = [new SupersessionLink("WR50X10027", "WR55X10025", ["RELIABLE"])], Observed = [new SourceObservation("AMAZON", At, "B00DM8JA7M")],
        },
    ];
}
