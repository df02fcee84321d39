namespace PartsCatalog.SupplierAdapter.Suppliers;

/// <summary>An answer as it was received.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="MediaType">Media type it named, without parameters; null where it named none.</param>
/// <param name="Headers">The headers that matter: type, date, limits and the supplier's request id.</param>
/// <param name="Body">The body, decompressed.</param>
internal sealed record SupplierResponse(int Status, string? MediaType, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether asking again can help: the supplier was busy or broken, and said nothing about the part.</summary>
    public bool IsTransientFailure => Status is 408 or 429 or 500 or 502 or 503 or 504;

    /// <summary>How long the supplier asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
