namespace PartsCatalog.CatalogBuilder.ReadCatalog;

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
