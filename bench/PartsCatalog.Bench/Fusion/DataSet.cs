using CsvHelper;

namespace PartsCatalog.Bench.Fusion;

/// <summary>A fusion set: a file of claims, and beside it one of the truth.</summary>
internal sealed class DataSet
{
    private DataSet(string claims, string truth)
    {
        ClaimsFile = claims;
        Truth = Rows(truth, "entity", "attribute", "value").ToDictionary(row => (row[0], row[1]), row => row[2]);
    }

    public string ClaimsFile { get; }

    public IReadOnlyDictionary<(string Entity, string Attribute), string> Truth { get; }

    /// <summary>Opens NAME_claims.csv and NAME_truth.csv.</summary>
    /// <param name="path">The folder that holds the two, or the file of claims.</param>
    public static DataSet Open(string path)
    {
        var claims = Directory.Exists(path) ? Directory.GetFiles(path, "*_claims.csv") : [path];
        return claims is [var file] && file.EndsWith("_claims.csv", StringComparison.Ordinal)
            ? new DataSet(file, file[..^"claims.csv".Length] + "truth.csv")
            : throw new ArgumentException($"{path} holds {claims.Length} files NAME_claims.csv; expected one, and NAME_truth.csv beside it.");
    }

    /// <summary>Entities whose claims are all of the first days, as many as there are days with claims.</summary>
    public HashSet<string> FirstDays(int days)
    {
        var seen = Rows(ClaimsFile, "entity", "observed_at").Select(row => (Entity: row[0], Day: row[1].Split('T', ' ')[0])).ToList();
        var first = seen.Select(row => row.Day).Distinct().Order(StringComparer.Ordinal).Take(days).ToHashSet();
        return [.. seen.Select(row => row.Entity).Except(seen.Where(row => !first.Contains(row.Day)).Select(row => row.Entity))];
    }

    /// <summary>Columns of a CSV file, row by row.</summary>
    public static IEnumerable<string[]> Rows(string file, params string[] columns)
    {
        using var reader = CsvReader.FromFile(file, new CsvReaderOptions { Separator = ',', PoolStrings = true }, FileOptions.SequentialScan);
        reader.ReadHeader();
        var at = Array.ConvertAll(columns, reader.GetFieldIndex);
        while (reader.Read())
        {
            yield return Array.ConvertAll(at, reader.GetString);
        }
    }
}
