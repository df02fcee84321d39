using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>Which of the fields that a supplier can give an answer gave.</summary>
/// <param name="Found">Names of attributes.</param>
/// <param name="Missing">Names of attributes.</param>
/// <param name="Images">Addresses of images.</param>
internal sealed record FieldCoverage(IReadOnlyList<string> Found, IReadOnlyList<string> Missing, int Images)
{
    /// <summary>Of an answer that gave nothing.</summary>
    public static FieldCoverage None { get; } = new([], [], 0);

    /// <summary>Share of the fields that were given, 0 to 1, to four places.</summary>
    public decimal Completeness => Found.Count + Missing.Count == 0 ? 0 : Math.Round((decimal)Found.Count / (Found.Count + Missing.Count), 4);

    /// <summary>Of the parts in an answer: the best of them counts, since the others are other parts. A value set aside was not given.</summary>
    public static FieldCoverage Of(IReadOnlyList<string> fields, IReadOnlyList<SupplierPart> parts)
    {
        var best = new HashSet<string>(StringComparer.Ordinal);
        var images = 0;
        foreach (var part in parts)
        {
            var given = part.Claims.Where(claim => claim.SetAside is null).ToList();
            images = Math.Max(images, given.Where(claim => claim.Attribute is "primary_image_url" or "gallery_images").SelectMany(claim => claim.Value.Items).Distinct(StringComparer.Ordinal).Count());
            if (given.Count > best.Count)
            {
                best = given.Select(claim => claim.Attribute).ToHashSet(StringComparer.Ordinal);
            }
        }

        return new FieldCoverage([.. fields.Where(best.Contains)], [.. fields.Where(field => !best.Contains(field))], images);
    }
}
