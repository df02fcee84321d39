namespace PartsCatalog.SupplierAdapter.Images.Objects;

/// <summary>The object store cannot be used at the moment; later it may.</summary>
/// <param name="message">What went wrong, without secrets.</param>
/// <param name="inner">The store's own error.</param>
internal sealed class ObjectStoreException(string message, Exception inner) : Exception(message, inner);
