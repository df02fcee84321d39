namespace PartsCatalog.SupplierAdapter.Images.Preparing;

/// <summary>No thumbnail can be made of any image on this machine.</summary>
/// <param name="message">Why, and what helps.</param>
internal sealed class ThumbnailerException(string message) : Exception(message);
