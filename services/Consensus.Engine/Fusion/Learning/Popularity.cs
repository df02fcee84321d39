namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>
/// How probable it is that wrong claims fall together as they do: the Chinese restaurant process with concentration α. The first wrong claim
/// is anything; each further one repeats a wrong value that m of M already state with m / (α + M), so that a popular error becomes less and
/// less surprising.
/// </summary>
internal sealed class Popularity
{
    /// <summary>Wrong values that ACCU (Dong et al., VLDB 2009) takes an attribute to have, where nothing better is known.</summary>
    public const double Usual = 10;

    private readonly List<double> _together = [0];
    private readonly List<double> _all = [0];
    private readonly double _logConcentration;

    public Popularity(double concentration)
    {
        Concentration = concentration;
        _logConcentration = Math.Log(concentration);
        Single = 1 / (concentration + 1);
    }

    public double Concentration { get; }

    /// <summary>Probability that a wrong claim repeats one particular other wrong claim.</summary>
    public double Single { get; }

    /// <summary>Nats of one group of wrong claims.</summary>
    public double OfGroup(int claims)
    {
        while (_together.Count <= claims)
        {
            _together.Add(_together.Count == 1 ? _logConcentration : _together[^1] + Math.Log(_together.Count - 1));
        }

        return _together[claims];
    }

    /// <summary>Nats that all wrong claims of a fact are divided by.</summary>
    public double OfAll(int claims)
    {
        while (_all.Count <= claims)
        {
            _all.Add(_all[^1] + Math.Log(Concentration + _all.Count - 1));
        }

        return _all[claims];
    }
}
