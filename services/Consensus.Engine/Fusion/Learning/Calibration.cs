namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>Makes a confidence of a model's log odds: slope · odds + offset, as Platt scaling does.</summary>
internal sealed record Calibration(double Slope, double Offset)
{
    public static Calibration None { get; } = new(1, 0);

    public double Apply(double probability)
    {
        const double Edge = 1e-9;
        var p = Math.Clamp(probability, Edge, 1 - Edge);
        return 1 / (1 + Math.Exp(-((Slope * Math.Log(p / (1 - p))) + Offset)));
    }
}
