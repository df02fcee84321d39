namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>
/// Facts in which the same sources agree and disagree in the same way. What is learned depends on nothing else of them, so they are counted
/// together: four sources make some hundred patterns of any number of facts.
/// </summary>
internal sealed class Pattern(int[] source, int[] group, int[] spelling, double[] weight, int groups)
{
    /// <summary>Sources, ascending; the other arrays run beside it.</summary>
    public int[] Source { get; } = source;

    public int[] Group { get; } = group;

    /// <summary>Equal for claims that are equal to the letter.</summary>
    public int[] Spelling { get; } = spelling;

    /// <summary>1, or of a source that states k values 1/k.</summary>
    public double[] Weight { get; } = weight;

    public int Groups { get; } = groups;

    /// <summary>Facts whose truth is not known, by age.</summary>
    public double Open { get; set; }

    /// <summary>Facts whose truth is known, by the group that is right; the last place counts those whose truth nobody stated.</summary>
    public double[]? Known { get; private set; }

    public double Facts { get; private set; }

    public void AddOpen(double facts)
    {
        Open += facts;
        Facts += facts;
    }

    public void AddKnown(int group, double facts)
    {
        Known ??= new double[Groups + 1];
        Known[group] += facts;
        Facts += facts;
    }
}
