namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>Learns the model of one attribute, in two steps: by itself, and then with what its sources turned out to be worth elsewhere.</summary>
internal sealed class AttributeLearner(int sources)
{
    /// <summary>Facts of known truth from which on they, and not the usual value, say how errors fall together.</summary>
    private const double LeastKnown = 50;

    /// <summary>How many facts' worth of evidence what is usual of truth that nobody states is.</summary>
    private const double UnstatedFacts = 20;

    /// <summary>
    /// That nobody states the truth follows from the accuracies: ½ adds nothing to them. Less believes that somebody always does, which makes one
    /// source right about whatever all sources disagree on.
    /// </summary>
    private const double NothingMore = 0.5;

    /// <summary>Copying is sought believing that somebody states the truth, nine times of ten, and then without that belief.</summary>
    private static readonly double[] Searched = [0.1, NothingMore];

    /// <summary>How errors fall together, where reviewed facts tell.</summary>
    private static readonly double[] Concentrations = [1, 3, 10, 30];

    /// <summary>
    /// And where only the likelihood of all claims does: errors may fall together less than is usual, never more, since what two definitions of a value
    /// share looks like errors.
    /// </summary>
    private static readonly double[] Rarer = [30, 100, 1000];

    private readonly PatternTable _table = new();
    private readonly HashSet<string> _values = new(StringComparer.OrdinalIgnoreCase);
    private int[] _feed = [];
    private double _concentration = Popularity.Usual;
    private double _unstated = NothingMore;
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

        var search = new CopySearch(patterns, sources);
        _feed = new int[sources];
        Array.Fill(_feed, -1);
        foreach (var usual in Searched)
        {
            _unstated = Unstated(known, usual);
            _feed = search.Find(_feed, prior, _concentration, _unstated);
        }

        _alike = known[0] < LeastKnown && new WitnessCount(patterns, sources).Of(_feed) < WitnessCount.Least;
        return FitConcentration(prior, byKnown: known[0] >= LeastKnown);
    }

    private static double Unstated(double[] known, double usual) => (known[1] + (usual * UnstatedFacts)) / (known[0] + UnstatedFacts);

    private FittedModel FitConcentration(double[] prior, bool byKnown)
    {
        var learner = new ExpectationMaximization(_table.Patterns, sources, _alike);
        var best = learner.Fit(prior, _feed, _concentration, _unstated);
        foreach (var concentration in byKnown ? Concentrations : _concentration < Popularity.Usual ? [] : Rarer)
        {
            var fitted = learner.Fit(prior, _feed, concentration, _unstated);
            if (byKnown ? fitted.KnownLogLikelihood > best.KnownLogLikelihood : fitted.LogLikelihood > best.LogLikelihood)
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
