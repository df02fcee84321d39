using CsvHelper;

namespace PartsCatalog.Bench.Fusion;

/// <summary>The yardstick: reads the claims, counts each fact's texts, writes the most frequent one; of equals the first in ordinal order.</summary>
internal static class MajorityVote
{
    public static void Run(string claims, string output)
    {
        var votes = new Dictionary<(string, string), Dictionary<string, int>>();
        using (var reader = CsvReader.FromFile(claims, new CsvReaderOptions { Separator = ',', PoolStrings = true }, FileOptions.SequentialScan))
        {
            reader.ReadHeader();
            var (entity, attribute, value) = (reader.GetFieldIndex("entity"), reader.GetFieldIndex("attribute"), reader.GetFieldIndex("value"));
            while (reader.Read())
            {
                var key = (reader.GetString(entity), reader.GetString(attribute));
                if (!votes.TryGetValue(key, out var texts))
                {
                    votes[key] = texts = new Dictionary<string, int>(StringComparer.Ordinal);
                }

                var text = reader.GetString(value);
                texts[text] = texts.GetValueOrDefault(text) + 1;
            }
        }

        using var writer = new StreamWriter(output);
        writer.WriteLine("entity,attribute,value,confidence");
        foreach (var ((entity, attribute), texts) in votes)
        {
            var best = texts.OrderByDescending(text => text.Value).ThenBy(text => text.Key, StringComparer.Ordinal).First();
            writer.WriteLine($"{Quoted(entity)},{Quoted(attribute)},{Quoted(best.Key)},{best.Value / (double)texts.Values.Sum():0.0000}");
        }
    }

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
