using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Bench.Curated;

/// <summary>Where two suppliers state different plausible values of an attribute that has one, told from their beliefs alone.</summary>
internal static class ExpectedConflicts
{
    // Prices contradict each other beyond this share of the higher one (the plan's tolerance).
    private const decimal PriceTolerance = 0.10m;

    public static IReadOnlySet<string> Of(AnsweredPart part)
    {
        var conflicts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in AttributeRegistry.All)
        {
            if (attribute.IsList || attribute.Strategy is not (MergeStrategy.Vote or MergeStrategy.Exact or MergeStrategy.Linked or MergeStrategy.Median))
            {
                continue;
            }

            var values = part.Stated
                .SelectMany(stated => stated.TryGetValue(attribute.Name, out var value) ? TrueValue.Texts(value) : [])
                .Where(value => IsPlausible(attribute, value))
                .ToArray();
            if (values.Any(one => values.Any(other => !TrueValue.Same(attribute, one, other, PriceTolerance))))
            {
                conflicts.Add(attribute.Name);
            }
        }

        return conflicts;
    }

    // What is out of the registry's range, or fails its check digit, is a fault of one source and contradicts nothing.
    private static bool IsPlausible(AttributeDefinition attribute, string value)
    {
        if (attribute.Kind == AttributeKind.Gtin)
        {
            return Gtin.IsValid(value);
        }

        return attribute.Kind is not (AttributeKind.Number or AttributeKind.Money or AttributeKind.WholeNumber)
            || (TrueValue.Number(value) is { } number && !(number < attribute.Minimum) && !(number > attribute.Maximum));
    }
}
