using PartsCatalog.Contracts.Attributes;
using PartsCatalog.SupplierAdapter.Normalization;

namespace PartsCatalog.SupplierAdapter.Suppliers.Reliable;

/// <summary>
/// Reads installation guides where an account is given them. Neither the member's name nor its shape is certain: items are addresses, or objects with an
/// address and a type or title. By its file's name a guide is a manual or a video; other documents are left out unless they say that they are about installing.
/// </summary>
internal static class InstallationGuides
{
    private const int MostItems = 20;

    private static readonly string[] Addresses = ["url", "href", "link"];
    private static readonly string[] Titles = ["type", "title", "name", "description"];
    private static readonly string[] Videos = [".mp4", ".webm", ".mov"];
    private static readonly string[] VideoHosts = ["youtube.com", "www.youtube.com", "youtu.be", "vimeo.com", "player.vimeo.com"];

    /// <summary>Claims the first manual and the first video.</summary>
    public static void Claim(ClaimSheet sheet, AnswerNode list)
    {
        for (var i = 0; i < Math.Min(list.Count, MostItems); i++)
        {
            var item = list[i];
            var address = item.IsObject ? Addresses.Select(name => item[name]).FirstOrDefault(node => node.Text is not null) : item;
            if (Spellings.Url(address.Text) is { } url && Kind(url, item) is { } attribute)
            {
                sheet.Url(attribute, address);
            }
        }
    }

    private static AttributeDefinition? Kind(string url, AnswerNode item)
    {
        var about = string.Join(' ', Titles.Select(title => item[title].Text));
        var uri = new Uri(url);
        return VideoHosts.Contains(uri.Host) || Array.Exists(Videos, end => uri.AbsolutePath.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ? AttributeRegistry.InstallationVideoUrl
            : uri.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && (about.Trim().Length == 0 || IsInstallation(about)) ? AttributeRegistry.ManualPdfUrl
            : null;
    }

    private static bool IsInstallation(string about) =>
        about.Contains("install", StringComparison.OrdinalIgnoreCase) || about.Contains("guide", StringComparison.OrdinalIgnoreCase) || about.Contains("manual", StringComparison.OrdinalIgnoreCase);
}
