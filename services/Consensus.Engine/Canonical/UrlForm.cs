using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Canonical;

/// <summary>Web addresses: http and https only, equal whatever their scheme, "www." and fragment; of images also whatever the size asked for.</summary>
internal static class UrlForm
{
    private const int LongestUrl = 2000;

    public static CanonicalValue Read(AttributeDefinition attribute, string text)
    {
        if (text.Length > LongestUrl
            || !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.Host.Length == 0
            || uri.UserInfo.Length > 0)
        {
            return CanonicalValue.Invalid(CleanText.Cut(text, CleanText.ShownLength), "is no http or https address");
        }

        var host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
        var isImage = attribute.Strategy is MergeStrategy.BestImage or MergeStrategy.Union;
        if (isImage && ImageHints.IsPlaceholder(uri.AbsolutePath))
        {
            return CanonicalValue.Invalid(text, "is a placeholder, not an image of the part");
        }

        return CanonicalValue.Of(
            isImage ? $"{host}{WithoutSize(uri.PathAndQuery)}" : $"{host}{uri.PathAndQuery.TrimEnd('/')}",
            text);
    }

    // Amazon asks for a size in the name: 41abc._SL500_.jpg is 41abc.jpg.
    private static string WithoutSize(string path)
    {
        var start = path.LastIndexOf("._", StringComparison.Ordinal);
        var end = start < 0 ? -1 : path.IndexOf("_.", start + 2, StringComparison.Ordinal);
        return end < 0 ? path : string.Concat(path.AsSpan(0, start), path.AsSpan(end + 1));
    }
}
