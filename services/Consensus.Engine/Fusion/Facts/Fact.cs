namespace PartsCatalog.Consensus.Engine.Fusion.Facts;

/// <summary>
/// The claims about one attribute of one entity, with equal values put into groups. Its arrays are used again for the next fact;
/// <see cref="Count"/> says how far they are filled.
/// </summary>
internal sealed class Fact
{
    public int Count { get; set; }

    /// <summary>Groups of equal values, numbered from 0 in the order in which the sources first state them.</summary>
    public int Groups { get; set; }

    /// <summary>Ascending; a source that contradicts itself has several claims.</summary>
    public int[] Source { get; private set; } = new int[8];

    public int[] Group { get; private set; } = new int[8];

    /// <summary>Equal for claims that are equal to the letter.</summary>
    public int[] Spelling { get; private set; } = new int[8];

    /// <summary>1, or of a source that states k values 1/k.</summary>
    public double[] Weight { get; private set; } = new double[8];

    public string[] Value { get; private set; } = new string[8];

    /// <summary>The latest observation, in days since 1970; NaN when unknown.</summary>
    public double Day { get; set; }

    public void Reserve(int count)
    {
        if (Source.Length >= count)
        {
            return;
        }

        var size = Math.Max(count, Source.Length * 2);
        Source = new int[size];
        Group = new int[size];
        Spelling = new int[size];
        Weight = new double[size];
        Value = new string[size];
    }
}
