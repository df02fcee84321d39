namespace PartsCatalog.SupplierAdapter.Suppliers;

/// <summary>A supplier could not be asked, or its answer could not be received.</summary>
/// <param name="message">What went wrong, one sentence without secrets.</param>
/// <param name="inner">The cause.</param>
internal sealed class SupplierCallException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the supplier is in trouble, rather than this one request.</summary>
    public bool IsTransient { get; init; }
}
