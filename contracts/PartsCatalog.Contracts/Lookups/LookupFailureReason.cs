namespace PartsCatalog.Contracts.Lookups;

/// <summary>Why a lookup ended without a record.</summary>
public enum LookupFailureReason
{
    /// <summary>Every supplier answered, none has the part.</summary>
    NotFound,
    /// <summary>No supplier could be asked, after retries.</summary>
    SourcesUnavailable,
    /// <summary>Several makes use the number and none was named; the candidates are listed.</summary>
    Ambiguous,
    /// <summary>The request is not one: no part number.</summary>
    Invalid,
    /// <summary>Somebody called it off.</summary>
    Cancelled,
    /// <summary>A stage could not handle the lookup; its message is dead-lettered with the reason.</summary>
    ProcessingFailed,
}
