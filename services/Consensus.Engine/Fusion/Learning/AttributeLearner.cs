namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>Learns the model of one attribute, in two steps: by itself, and then with what its sources turned out to be worth elsewhere.</summary>
internal sealed class AttributeLearner(int sources)
{
    /// <summary>Facts of known truth from which on they, and not the usual value, say how errors fall together.</summary>
    private const double LeastKnown = 50;

    /// <summary>What nobody states, before anything is known: one fact of ten.</summary>
    private const double UsuallyUnstated = 0.1;
    private const double UnstatedClaims = 20;

    private static readonly double[] Concentrations = [1, 3, 10, 30];

    private readonly PatternTable _table = new();
    private readonly HashSet<string> _values = new(StringComparer.OrdinalIgnoreCase);
    private int[] _feed = [];
    private double _concentration = Popularity.Usual;
    private double _unstated = UsuallyUnstated;
    private bool _alike;

    public PatternTable Table => _table;

    /// <summary>Notes a value, to know how many different ones there are as long as they are few.</summary>
    public void Note(string value)
    {
        if (_values.Count <= Popularity.Usual + 1)
        {
            _values.Add(value.Length > 64 ? value[..64] : value);
        }
    }

    /// <summary>The model of this attribute alone.</summary>
    public FittedModel LearnAlone()
    {
        var prior = new double[sources];
        Array.Fill(prior, ExpectationMaximization.FirstAccuracy);
        var patterns = _table.Patterns;
        _concentration = Math.Clamp(_values.Count - 1, 1, Popularity.Usual);
        var known = new double[2];
        foreach (var pattern in patterns)
        {
            known[0] += pattern.Known?.Sum() ?? 0;
            known[1] += pattern.Known?[^1] ?? 0;
        }

        _unstated = (known[1] + (UsuallyUnstated * UnstatedClaims)) / (known[0] + UnstatedClaims);
        _feed = new CopySearch(patterns, sources).Find(prior, _concentration, _unstated);
        _alike = known[0] < LeastKnown && new WitnessCount(patterns, sources).Of(_feed) < WitnessCount.Least;
        var learner = new ExpectationMaximization(patterns, sources, _alike);
        var best = learner.Fit(prior, _feed, _concentration, _unstated);
        foreach (var concentration in known[0] >= LeastKnown ? Concentrations : [])
        {
            var fitted = learner.Fit(prior, _feed, concentration, _unstated);
            if (fitted.KnownLogLikelihood > best.KnownLogLikelihood)
            {
                (best, _concentration) = (fitted, concentration);
            }
        }

        return best;
    }

    /// <summary>The model with the accuracies that are expected of the sources.</summary>
    public AttributeModel LearnWith(double[] prior)
    {
        var model = new ExpectationMaximization(_table.Patterns, sources, _alike).Fit(prior, _feed, _concentration, _unstated).Model;
        model.Outcomes = new Outcomes(_table.Patterns);
        model.Calibration = CalibrationFit.Of(_table.Patterns, model);
        return model;
    }
}
