namespace PartsCatalog.Consensus.Engine.Policy;

/// <summary>Two numbers are the same when they differ by at most the larger of the two.</summary>
/// <param name="Absolute">In the attribute's unit.</param>
/// <param name="Relative">Share of the larger number.</param>
public readonly record struct Tolerance(decimal Absolute, decimal Relative)
{
    /// <summary>Whether the numbers are the same.</summary>
    public bool Allows(decimal one, decimal other)
    {
        // In double: a decimal near its largest value would overflow, and a tolerance needs no 28 digits.
        double a = (double)one, b = (double)other;
        var distance = Math.Abs(a - b);
        return distance <= (double)Absolute || distance <= (double)Relative * Math.Max(Math.Abs(a), Math.Abs(b));
    }
}
