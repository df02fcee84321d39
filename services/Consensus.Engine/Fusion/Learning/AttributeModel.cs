namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>What is learned about the sources of one attribute. Arrays are by source.</summary>
internal sealed class AttributeModel(double[] accuracy, int[] feed, double[] copyRate, double concentration, double unstated)
{
    /// <summary>No source is believed or disbelieved beyond these, whatever it did so far.</summary>
    public const double LeastAccuracy = 0.01;
    public const double MostAccuracy = 0.99;

    /// <summary>Share of a source's own claims that are right; those that it copied are not its own.</summary>
    public double[] Accuracy { get; } = accuracy;

    /// <summary>Sources with the same number, 0 or above, copy each other or one feed; -1 for a source that does not.</summary>
    public int[] Feed { get; } = feed;

    /// <summary>Share of the facts in which a source takes over what the first source of its feed states.</summary>
    public double[] CopyRate { get; } = copyRate;

    /// <summary>How error spreads over values.</summary>
    public Popularity Popularity { get; } = new(concentration);

    /// <summary>Probability, before anything is heard, that nobody states the truth.</summary>
    public double Unstated { get; } = unstated;

    /// <summary>Whether the facts cannot tell the sources apart: fewer than three independent ones, and hardly a reviewed fact.</summary>
    public bool Alike { get; set; }

    /// <summary>How a probability of this model becomes a confidence.</summary>
    public Calibration Calibration { get; set; } = Calibration.None;

    /// <summary>How facts like one ended that a person reviewed.</summary>
    public Outcomes Outcomes { get; set; } = new([]);

    /// <summary>Claims by which each source was judged, by age.</summary>
    public double[] Claims { get; set; } = [];
}
