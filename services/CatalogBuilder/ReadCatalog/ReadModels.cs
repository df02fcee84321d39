namespace PartsCatalog.CatalogBuilder.ReadCatalog;

/// <summary>A record as it is served.</summary>
internal sealed record ServedRecord(byte[] Document, int Version, DateTimeOffset LastVerified);

/// <summary>Versions, the newest first.</summary>
/// <param name="Versions">The versions of this page.</param>
/// <param name="NextBefore">Value of 'before' for the next page; null on the last.</param>
internal sealed record VersionPage(IReadOnlyList<VersionLine> Versions, int? NextBefore);

/// <summary>One version, without its document.</summary>
internal sealed record VersionLine(
    int Version,
    string Change,
    DateTimeOffset MadeAt,
    Guid SessionId,
    int Round,
    decimal ConfidenceScore,
    string AiValidationStatus,
    decimal FieldCompleteness,
    IReadOnlyList<string> States,
    IReadOnlyList<string> ChangedAttributes);

/// <summary>An image of the part, and the copy that is kept.</summary>
internal sealed record ImageLine(
    string SourceUrl, string? Sha256, string? MediaType, int Bytes, int Width, int Height, string? Error, DateTimeOffset StoredAt);

/// <summary>What was done to a record, when and by whom.</summary>
internal sealed record AuditLine(DateTimeOffset At, string Actor, string Action, int? Version, Guid? SessionId, System.Text.Json.JsonElement Detail);

/// <summary>How complete the records are in the plan's required attributes.</summary>
/// <param name="Records">Records counted.</param>
/// <param name="Complete">Those that lack nothing.</param>
/// <param name="MeanCompleteness">Mean share of the applicable required attributes that have a value; null without records.</param>
/// <param name="MeanConfidence">Mean overall confidence; null without records.</param>
/// <param name="NeedReview">Those that a person should look at.</param>
/// <param name="Missing">By attribute, the most often missing first.</param>
internal sealed record CompletenessReport(
    long Records, long Complete, decimal? MeanCompleteness, decimal? MeanConfidence, long NeedReview, IReadOnlyList<MissingAttribute> Missing);

/// <summary>In how many records a required attribute is NOT_FOUND.</summary>
internal sealed record MissingAttribute(string Attribute, long Records);
