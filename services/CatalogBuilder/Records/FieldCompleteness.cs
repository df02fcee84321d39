using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>How many of the plan's required attributes a record has.</summary>
/// <param name="Required">Required attributes in the registry.</param>
/// <param name="Found">Those with a value.</param>
/// <param name="NotApplicable">Those that this part cannot have.</param>
/// <param name="NotFound">Names of those that nobody stated.</param>
internal sealed record FieldCompleteness(int Required, int Found, int NotApplicable, IReadOnlyList<string> NotFound)
{
    /// <summary>Share of the required attributes that apply to the part and have a value, 0 to 1.</summary>
    public decimal Score => Required == NotApplicable ? 1 : decimal.Round((decimal)Found / (Required - NotApplicable), 4);

    /// <summary>Counts the required ones among the attributes.</summary>
    public static FieldCompleteness Of(IEnumerable<RecordAttribute> attributes)
    {
        int required = 0, found = 0, notApplicable = 0;
        var notFound = new List<string>();
        foreach (var attribute in attributes.Where(a => a.Definition.Required))
        {
            required++;
            switch (attribute.Status)
            {
                case AttributeStatus.Found:
                    found++;
                    break;
                case AttributeStatus.NotApplicable:
                    notApplicable++;
                    break;
                default:
                    notFound.Add(attribute.Name);
                    break;
            }
        }

        return new FieldCompleteness(required, found, notApplicable, notFound);
    }
}
