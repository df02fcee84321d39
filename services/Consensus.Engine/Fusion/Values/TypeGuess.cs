using System.Globalization;

namespace PartsCatalog.Consensus.Engine.Fusion.Values;

/// <summary>Guesses an attribute's type from values of it. It looks at values only, never at the attribute's name.</summary>
internal static class TypeGuess
{
    private const double NearlyAll = 0.9;
    private const double Most = 0.5;
    private const double Some = 0.15;
    private const double Few = 0.05;
    private const double AlmostNone = 0.001;

    /// <summary>From this many whole numbers on, their spread over a day says something.</summary>
    private const int EnoughForMinutes = 50;

    /// <summary>Whole numbers below it are counted (years, pages), and differ when they differ at all.</summary>
    private const double Counted = 10_000;

    public static AttributeType Of(IReadOnlyList<string> values)
    {
        var stated = values.Where(value => !MissingText.Is(value)).ToList();
        if (stated.Count == 0)
        {
            return new AttributeType(ValueKind.Text);
        }

        var numbers = Numbers(stated);
        if (numbers.Count >= NearlyAll * stated.Count)
        {
            return OfNumbers(numbers, stated);
        }

        return OfTimes(stated) ?? OfWords(stated);
    }

    private static List<double> Numbers(List<string> stated)
    {
        var numbers = new List<double>(stated.Count);
        foreach (var value in stated)
        {
            if (NumberText.TryRead(value, out var number, out _))
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    private static AttributeType OfNumbers(List<double> numbers, List<string> stated)
    {
        // A leading zero is kept only where it belongs to a code.
        if (Share(stated, static value => value.Length > 1 && value[0] == '0' && value.All(char.IsAsciiDigit)) > Few / 5)
        {
            return new AttributeType(ValueKind.Text);
        }

        var whole = numbers.TrueForAll(static number => number == Math.Floor(number));
        if (whole && AreMinutesOfDay(numbers))
        {
            return new AttributeType(ValueKind.TimeOfDay);
        }

        var sizes = numbers.ConvertAll(Math.Abs);
        sizes.Sort();
        return whole && sizes[sizes.Count / 2] < Counted ? new AttributeType(ValueKind.Number, 0) : new AttributeType(ValueKind.Number);
    }

    // Nothing past the end of a day, and yet much in its last third: no other count ends so abruptly at 1439.
    private static bool AreMinutesOfDay(List<double> numbers)
    {
        var late = numbers.Count(static number => number is >= 960 and < TimeText.MinutesOfDay);
        var outside = numbers.Count(static number => number is < 0 or > TimeText.MinutesOfDay);
        var hours = numbers.Where(static number => number is >= 0 and < TimeText.MinutesOfDay).Select(static number => (int)number / 60).Distinct().Count();
        return numbers.Count >= EnoughForMinutes && late >= Few * numbers.Count && outside <= AlmostNone * numbers.Count && hours >= 12;
    }

    private static AttributeType? OfTimes(List<string> stated)
    {
        var clocks = Share(stated, static value => TimeText.TryReadClock(value, out _));
        var dates = Share(stated, static value => TimeText.TryReadDateTime(value, out _));
        if (clocks + dates < NearlyAll)
        {
            return null;
        }

        // Dates without a time of day are the same only when they are.
        var atMidnight = Share(stated, static value => TimeText.TryReadDateTime(value, out var at) && at % TimeText.MinutesOfDay == 0);
        return clocks > 0 ? new AttributeType(ValueKind.TimeOfDay) : new AttributeType(ValueKind.DateTime, atMidnight > NearlyAll ? 0 : null);
    }

    private static AttributeType OfWords(List<string> stated)
    {
        if (Share(stated, IsAddress) >= Most)
        {
            return new AttributeType(ValueKind.Address);
        }

        if (Share(stated, static value => value.Any(char.IsDigit)) > Some)
        {
            return new AttributeType(ValueKind.Text);
        }

        if (Share(stated, static value => value.AsSpan().ContainsAny(';', '|', '&') || value.Contains(" and ", StringComparison.OrdinalIgnoreCase)
            || value.AsSpan().Count(',') > 1) >= Some)
        {
            return new AttributeType(ValueKind.List);
        }

        return Share(stated, LooksLikePerson) >= Some ? new AttributeType(ValueKind.Name) : new AttributeType(ValueKind.Text);
    }

    private static bool IsAddress(string value)
    {
        if (!value.Any(char.IsDigit))
        {
            return false;
        }

        foreach (var word in value.Split([' ', ',', '.', '#'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (AddressForm.IsAddressWord(word.ToLower(CultureInfo.InvariantCulture)))
            {
                return true;
            }
        }

        return false;
    }

    // "Knuth, Donald" or "D. Knuth".
    private static bool LooksLikePerson(string value)
    {
        var words = value.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 or 4 && (value.AsSpan().Count(',') == 1 || words.Any(static word => word.Length == 1 && char.IsUpper(word[0])));
    }

    private static double Share(List<string> values, Func<string, bool> holds) => values.Count(holds) / (double)values.Count;
}
