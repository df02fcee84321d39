using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>Enumerations as the document and the database spell them.</summary>
internal static class Words
{
    /// <summary>FOUND, NOT_APPLICABLE, NOT_FOUND.</summary>
    public static string Of(AttributeStatus status) => status switch
    {
        AttributeStatus.Found => "FOUND",
        AttributeStatus.NotApplicable => "NOT_APPLICABLE",
        AttributeStatus.NotFound => "NOT_FOUND",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "expected FOUND, NOT_APPLICABLE or NOT_FOUND"),
    };

    /// <summary>HIGH, MEDIUM, LOW.</summary>
    public static string Of(ConfidenceLevel level) => level switch
    {
        ConfidenceLevel.High => "HIGH",
        ConfidenceLevel.Medium => "MEDIUM",
        ConfidenceLevel.Low => "LOW",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "expected HIGH, MEDIUM or LOW"),
    };

    /// <summary>VALIDATED, PARTIAL, UNVALIDATED.</summary>
    public static string Of(AiValidationStatus status) => status switch
    {
        AiValidationStatus.Validated => "VALIDATED",
        AiValidationStatus.Partial => "PARTIAL",
        AiValidationStatus.Unvalidated => "UNVALIDATED",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "expected VALIDATED, PARTIAL or UNVALIDATED"),
    };

    /// <summary>OPENAI, GROK.</summary>
    public static string Of(ValidatorName validator) => validator switch
    {
        ValidatorName.OpenAi => "OPENAI",
        ValidatorName.Grok => "GROK",
        _ => throw new ArgumentOutOfRangeException(nameof(validator), validator, "expected OPENAI or GROK"),
    };

    /// <summary>FOUND, NOT_FOUND, FAILED, TIMED_OUT, NOT_ASKED.</summary>
    public static string Of(SupplierOutcome outcome) => outcome switch
    {
        SupplierOutcome.Found => "FOUND",
        SupplierOutcome.NotFound => "NOT_FOUND",
        SupplierOutcome.Failed => "FAILED",
        SupplierOutcome.TimedOut => "TIMED_OUT",
        SupplierOutcome.NotAsked => "NOT_ASKED",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "expected an outcome of asking a supplier"),
    };

    /// <summary>CREATED, UPDATED, UNCHANGED.</summary>
    public static string Of(CatalogChange change) => change switch
    {
        CatalogChange.Created => "CREATED",
        CatalogChange.Updated => "UPDATED",
        CatalogChange.Unchanged => "UNCHANGED",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "expected CREATED, UPDATED or UNCHANGED"),
    };

    /// <summary>A chapter of the registry, upper-case: "ELECTRICAL".</summary>
    public static string Of(AttributeGroup group) => Groups[(int)group];

    private static readonly string[] Groups = [.. Enum.GetNames<AttributeGroup>().Select(name => name.ToUpperInvariant())];
}
