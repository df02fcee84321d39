using System.Globalization;

namespace PartsCatalog.Consensus.Fuse;

/// <summary>Reads a file of claims into a store.</summary>
internal static class ClaimsFile
{
    private const int Entity = 0;
    private const int Attribute = 1;
    private const int Source = 2;
    private const int Value = 3;
    private const int ObservedAt = 4;

    private static readonly string[] Times = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>Returns how many rows have no value, which are no claims.</summary>
    /// <exception cref="FuseFormatException">A row is not as it must be.</exception>
    public static long Read(string file, ClaimStore store)
    {
        using var table = CsvTable.Open(file, ["entity", "attribute", "source", "value"], ["observed_at"]);
        var empty = 0L;
        var (lastTime, lastDay) = ("", double.NaN);
        while (table.Read())
        {
            var (entity, attribute, source, value) = (table.Required(Entity), table.Required(Attribute), table.Required(Source), table[Value]);
            var time = table[ObservedAt] ?? "";
            if (time != lastTime)
            {
                (lastTime, lastDay) = (time, Day(table, time));
            }

            if (string.IsNullOrWhiteSpace(value))
            {
                empty++;
                continue;
            }

            store.Add(entity, attribute, source, value, lastDay);
        }

        return empty;
    }

    private static double Day(CsvTable table, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return double.NaN;
        }

        return DateTimeOffset.TryParseExact(text.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? (at - DateTimeOffset.UnixEpoch).TotalDays
            : throw table.Problem(ObservedAt, $"\"{Shown(text)}\" is no time; expected one as 2011-12-01 or 2011-12-01T08:30:00Z");
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
