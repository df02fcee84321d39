namespace PartsCatalog.Consensus.Fuse;

/// <summary>Reads decisions of persons: entity, attribute, value.</summary>
internal static class ReviewedFile
{
    /// <exception cref="FuseFormatException">A row is not as it must be, or two rows decide one attribute differently.</exception>
    public static Dictionary<(string Entity, string Attribute), string> Read(string file)
    {
        using var table = CsvTable.Open(file, ["entity", "attribute", "value"], []);
        var reviewed = new Dictionary<(string, string), string>();
        while (table.Read())
        {
            var key = (table.Required(0), table.Required(1));
            var value = table.Required(2);
            if (!reviewed.TryAdd(key, value) && reviewed[key] != value)
            {
                throw table.Problem(2, $"decides {key.Item2} of {key.Item1} otherwise than an earlier line; expected one decision");
            }
        }

        return reviewed;
    }
}
