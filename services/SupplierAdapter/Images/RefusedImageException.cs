namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>An image is not downloaded or not kept; asking again does not help.</summary>
/// <param name="message">Why, one sentence.</param>
internal sealed class RefusedImageException(string message) : Exception(message);
