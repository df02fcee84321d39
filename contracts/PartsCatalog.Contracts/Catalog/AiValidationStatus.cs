namespace PartsCatalog.Contracts.Catalog;

/// <summary>How far the AI validators confirmed a record.</summary>
public enum AiValidationStatus
{
    /// <summary>Neither judged.</summary>
    Unvalidated,
    /// <summary>One judged.</summary>
    Partial,
    /// <summary>Both judged.</summary>
    Validated,
}
