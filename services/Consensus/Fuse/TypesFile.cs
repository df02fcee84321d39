using System.Globalization;
using PartsCatalog.Consensus.Engine.Fusion.Values;

namespace PartsCatalog.Consensus.Fuse;

/// <summary>Reads types of attributes: attribute, type and, if there is one, tolerance.</summary>
internal static class TypesFile
{
    private static readonly Dictionary<string, ValueKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = ValueKind.Text,
        ["number"] = ValueKind.Number,
        ["time"] = ValueKind.TimeOfDay,
        ["datetime"] = ValueKind.DateTime,
        ["name"] = ValueKind.Name,
        ["address"] = ValueKind.Address,
        ["list"] = ValueKind.List,
    };

    /// <exception cref="FuseFormatException">A row is not as it must be.</exception>
    public static Dictionary<string, AttributeType> Read(string file)
    {
        using var table = CsvTable.Open(file, ["attribute", "type"], ["tolerance"]);
        var types = new Dictionary<string, AttributeType>(StringComparer.Ordinal);
        while (table.Read())
        {
            var kind = Kinds.TryGetValue(table.Required(1).Trim(), out var known)
                ? known
                : throw table.Problem(1, $"\"{table[1]}\" is no type; expected one of {string.Join(", ", Kinds.Keys)}");
            if (!types.TryAdd(table.Required(0), new AttributeType(kind, Tolerance(table, kind))))
            {
                throw table.Problem(0, $"{table[0]} has a type already; expected each attribute once");
            }
        }

        return types;
    }

    private static double? Tolerance(CsvTable table, ValueKind kind)
    {
        if (string.IsNullOrWhiteSpace(table[2]))
        {
            return null;
        }

        if (kind is not (ValueKind.Number or ValueKind.TimeOfDay or ValueKind.DateTime))
        {
            throw table.Problem(2, "only numbers and times have a tolerance; expected none");
        }

        return double.TryParse(table[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var tolerance) && double.IsFinite(tolerance) && tolerance >= 0
            ? tolerance
            : throw table.Problem(2, $"\"{table[2]}\" is no tolerance; expected a number of 0 or more: of numbers a share, of times minutes");
    }
}
