namespace PartsCatalog.Consensus.Engine.Canonical;

/// <summary>A value in the form in which it is compared. Two values are equal when their keys are, and, of numbers, when they lie within the tolerance.</summary>
internal readonly struct CanonicalValue
{
    private CanonicalValue(string key, string display, decimal number, bool isNumber, string? problem)
    {
        Key = key;
        Display = display;
        Number = number;
        IsNumber = isNumber;
        Problem = problem;
    }

    /// <summary>Equal for equal values; of a number, what it measures (numbers compare only within one dimension).</summary>
    public string Key { get; }

    /// <summary>The value as it goes into the record.</summary>
    public string Display { get; }

    public decimal Number { get; }

    public bool IsNumber { get; }

    /// <summary>Why the text is no value of the attribute; null when it is one.</summary>
    public string? Problem { get; }

    public static CanonicalValue Of(string key, string display) => new(key, display, 0m, isNumber: false, null);

    public static CanonicalValue OfNumber(decimal number, string display, string dimension = "") => new(dimension, display, number, isNumber: true, null);

    public static CanonicalValue Invalid(string display, string problem) => new("", display, 0m, isNumber: false, problem);
}
