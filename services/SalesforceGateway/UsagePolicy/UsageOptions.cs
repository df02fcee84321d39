using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SalesforceGateway.UsagePolicy;

/// <summary>The usage policy by source: section <c>Gateway:Usage</c>, a key a source.</summary>
internal sealed class UsageOptions : IValidatableObject
{
    /// <summary>Section of the configuration whose children are the sources.</summary>
    public const string SectionName = "Gateway:Usage";

    /// <summary>
    /// By the source's name. Not configured: no limit, but for Amazon, whose terms (as far as known) let prices be shown for 24 hours, with a link to the
    /// listing.
    /// </summary>
    public IDictionary<string, SourceUsage> Sources { get; } = new Dictionary<string, SourceUsage>(StringComparer.OrdinalIgnoreCase)
    {
        ["AMAZON"] = new() { PriceHours = 24, Link = "https://www.amazon.com/dp/{listing}" },
    };

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var problems = new List<ValidationResult>();
        foreach (var (name, usage) in Sources)
        {
            var before = problems.Count;
            Validator.TryValidateObject(usage, new ValidationContext(usage), problems, validateAllProperties: true);
            for (var i = before; i < problems.Count; i++)
            {
                problems[i] = new ValidationResult($"{SectionName}:{name}: {problems[i].ErrorMessage}", problems[i].MemberNames);
            }
        }

        return problems;
    }
}
