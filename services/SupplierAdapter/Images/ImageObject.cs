namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>An image that is kept.</summary>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
/// <param name="MediaType">By its content.</param>
internal sealed record ImageObject(string Sha256, string MediaType);
