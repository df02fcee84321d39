namespace PartsCatalog.SupplierAdapter.Images.Preparing;

/// <summary>No picture can be made of an image: its header is that of one, its content is not, or takes too much.</summary>
/// <param name="message">Why, one sentence.</param>
internal sealed class UnreadableImageException(string message) : Exception(message);
