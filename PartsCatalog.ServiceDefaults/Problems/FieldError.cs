namespace PartsCatalog.ServiceDefaults.Problems;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Detail">What was expected, in words for the caller.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) to the field, such as `/part_number`.</param>
public sealed record FieldError(string Detail, string Pointer);
