using System.Globalization;

namespace PartsCatalog.Consensus.Engine.Fusion.Values;

/// <summary>Times of day and points in time: minutes of the day, "7:05 pm", "19:05", "2011-12-01 19:05", "Dec 1, 2011".</summary>
internal static class TimeText
{
    public const double MinutesOfDay = 1440;
    private const int Longest = 40;

    private static readonly string[] Clocks = ["H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss", "h:mm tt", "h:mmtt", "hh:mm tt", "h:mm:ss tt", "h tt", "htt"];

    private static readonly string[] Dates =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "M/d/yyyy", "M/d/yyyy H:mm", "M/d/yyyy h:mm tt", "MMM d, yyyy", "MMMM d, yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMM d, yyyy h:mm tt",
    ];

    /// <summary>Minutes of the day, 0 to below 1440.</summary>
    public static bool TryReadTimeOfDay(ReadOnlySpan<char> text, out double minutes)
    {
        var rest = text.Trim();
        if (double.TryParse(rest, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out minutes))
        {
            return minutes is >= 0 and < MinutesOfDay;
        }

        if (TryReadClock(rest, out minutes))
        {
            return true;
        }

        if (TryReadDateTime(rest, out var since))
        {
            minutes = since % MinutesOfDay;
            return true;
        }

        return false;
    }

    public static bool TryReadClock(ReadOnlySpan<char> text, out double minutes)
    {
        minutes = double.NaN;
        var rest = text.Trim();
        if (rest.Length is 0 or > Longest || !char.IsAsciiDigit(rest[0])
            || !TimeOnly.TryParseExact(WithoutDots(rest), Clocks, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time))
        {
            return false;
        }

        minutes = time.ToTimeSpan().TotalMinutes;
        return true;
    }

    /// <summary>Minutes since year 1, in the time zone that the text names or in none.</summary>
    public static bool TryReadDateTime(ReadOnlySpan<char> text, out double minutes)
    {
        minutes = double.NaN;
        var rest = text.Trim();
        if (rest.Length is < 8 or > Longest
            || !DateTime.TryParseExact(rest, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces, out var at))
        {
            return false;
        }

        minutes = at.Ticks / (double)TimeSpan.TicksPerMinute;
        return true;
    }

    // "7:05 p.m." is "7:05 pm".
    private static ReadOnlySpan<char> WithoutDots(ReadOnlySpan<char> text) => text.Contains('.') ? text.ToString().Replace(".", "", StringComparison.Ordinal) : text;
}
