namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>
/// Learns accuracies and copy rates of one attribute's sources from the patterns of its facts: with the accuracies the probability of each
/// value, with those again the accuracies, until they stay. The first round believes all sources alike, which makes it a majority vote.
/// </summary>
internal sealed class ExpectationMaximization(IReadOnlyList<Pattern> patterns, int sources, bool alike = false, int rounds = ExpectationMaximization.MostRounds)
{
    public const double FirstAccuracy = 0.8;
    private const double FirstCopyRate = 0.8;
    private const int MostRounds = 40;
    private const double Settled = 1e-4;

    private readonly FactPosterior _posterior = new();
    private readonly Tally _tally = new(sources);

    /// <summary>Fits a model.</summary>
    /// <param name="prior">Accuracy expected of each source.</param>
    /// <param name="feed">Who copies with whom, as <see cref="AttributeModel.Feed"/>.</param>
    /// <param name="concentration">See <see cref="Popularity"/>.</param>
    /// <param name="unstated">See <see cref="AttributeModel.Unstated"/>.</param>
    public FittedModel Fit(double[] prior, int[] feed, double concentration, double unstated)
    {
        var accuracy = new double[sources];
        Array.Fill(accuracy, FirstAccuracy);
        var model = new AttributeModel(accuracy, feed, [.. feed.Select(name => name < 0 ? 0 : FirstCopyRate)], concentration, unstated);
        var terms = SourceTerms.Of(model);
        var likelihood = (All: 0.0, Known: 0.0);
        for (var round = 0; round < rounds; round++)
        {
            likelihood = Expect(model, terms);
            if (_tally.Maximize(model, terms, prior, alike) < Settled)
            {
                break;
            }
        }

        model.Alike = alike;
        model.Claims = [.. _tally.Own];
        return new FittedModel(model, likelihood.All, likelihood.Known, [.. _tally.Right]);
    }

    private (double All, double Known) Expect(AttributeModel model, SourceTerms terms)
    {
        _tally.Clear();
        var likelihood = (All: 0.0, Known: 0.0);
        foreach (var pattern in patterns)
        {
            _posterior.Reserve(pattern.Source.Length);
            _posterior.Lead(pattern.Source, model.Feed);
            _posterior.Witness(pattern.Source, pattern.Spelling, terms);
            var open = _posterior.Settle(pattern.Group, pattern.Weight, pattern.Groups, model);
            likelihood.All += pattern.Open * open;
            for (var g = 0; pattern.Known is { } known && g <= pattern.Groups; g++)
            {
                likelihood.All += known[g] * _posterior.LogLikelihoodOf(g);
                likelihood.Known += known[g] * (_posterior.LogLikelihoodOf(g) - open);
            }

            Count(pattern, model);
        }

        return likelihood;
    }

    private void Count(Pattern pattern, AttributeModel model)
    {
        for (var i = 0; i < pattern.Source.Length; i++)
        {
            var g = pattern.Group[i];
            var right = pattern.Weight[i] * ((pattern.Open * _posterior.Probability[g]) + (pattern.Known?[g] ?? 0));
            var leader = _posterior.Leader[i];
            _tally.Add(pattern.Source[i], right, pattern.Weight[i] * pattern.Facts, leader >= 0, leader >= 0 && pattern.Spelling[leader] == pattern.Spelling[i], model);
        }
    }
}
