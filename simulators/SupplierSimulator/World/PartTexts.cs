using System.Text;

namespace PartsCatalog.SupplierSimulator.World;

/// <summary>The texts that go with a part, stating its true attributes in words.</summary>
internal static class PartTexts
{
    public static string Describe(Brand brand, PartKind kind, string number, string material, List<KeyValuePair<Spec, string>> specs, string[] replaced)
    {
        var text = new StringBuilder(600);
        text.Append($"Genuine {brand.Name} {kind.Name.ToLowerInvariant()}, part number {number}, for {string.Join(" and ", kind.Appliances)} appliances. ");
        text.Append($"Install it to restore normal operation when you notice: {string.Join(", ", kind.Symptoms.Take(3)).ToLowerInvariant()}. ");
        text.Append($"Made of {material.ToLowerInvariant()}. ");
        foreach (var (spec, value) in specs)
            text.Append($"{spec.Label}: {value}{spec.Unit}. ");
        if (replaced.Length > 0)
            text.Append($"Replaces {string.Join(", ", replaced)}. ");
        text.Append("Disconnect the appliance from its power supply before you begin the repair, and wear work gloves.");
        return text.ToString();
    }

    public static string[] Features(Brand brand, PartKind kind, string number, string color, List<KeyValuePair<Spec, string>> specs)
    {
        var features = new List<string>(specs.Count + 3) { $"Genuine OEM {brand.Name} part number {number}" };
        foreach (var (spec, value) in specs)
            features.Add($"{spec.Label}: {value}{spec.Unit}");
        features.Add($"Color: {color}");
        features.Add($"Fits {string.Join(", ", kind.Appliances)} models");
        return [.. features];
    }
}
