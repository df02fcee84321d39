namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>Fits a <see cref="Calibration"/> to facts whose truth is known, by Newton's method on the logistic likelihood.</summary>
internal static class CalibrationFit
{
    private const double LeastFacts = 100;
    private const double MostOdds = 12;
    private const int Rounds = 30;

    /// <summary>Weight of the belief that probabilities are right as they are, in squared units of slope and offset.</summary>
    private const double Ridge = 4;

    public static Calibration Of(IReadOnlyList<Pattern> patterns, AttributeModel model)
    {
        var points = Points(patterns, model);
        if (points.Sum(point => point.Facts) < LeastFacts)
        {
            return Calibration.None;
        }

        var fit = Calibration.None;
        for (var round = 0; round < Rounds; round++)
        {
            var step = Step(points, fit);
            var before = Loss(points, fit);
            var moved = 1.0;
            var next = fit;
            while (moved > 1e-3 && !(Loss(points, next = new Calibration(fit.Slope + (moved * step.Slope), fit.Offset + (moved * step.Offset))) < before))
            {
                moved /= 2;
            }

            if (moved <= 1e-3)
            {
                break;
            }

            fit = next;
        }

        return fit.Slope > 0 ? fit : Calibration.None;
    }

    private static double Loss(List<(double Odds, double Right, double Facts)> points, Calibration fit)
    {
        var loss = Ridge / 2 * ((fit.Offset * fit.Offset) + ((fit.Slope - 1) * (fit.Slope - 1)));
        foreach (var (odds, right, facts) in points)
        {
            var nats = (fit.Slope * odds) + fit.Offset;
            loss += (facts * Math.Log(1 + Math.Exp(nats))) - (right * nats);
        }

        return loss;
    }

    private static (double Slope, double Offset) Step(List<(double Odds, double Right, double Facts)> points, Calibration fit)
    {
        var (g0, g1, h00, h01, h11) = (-Ridge * fit.Offset, -Ridge * (fit.Slope - 1), Ridge, 0.0, Ridge);
        foreach (var (odds, right, facts) in points)
        {
            var p = 1 / (1 + Math.Exp(-((fit.Slope * odds) + fit.Offset)));
            var error = right - (p * facts);
            var curvature = facts * p * (1 - p);
            g0 += error;
            g1 += error * odds;
            h00 += curvature;
            h01 += curvature * odds;
            h11 += curvature * odds * odds;
        }

        var determinant = (h00 * h11) - (h01 * h01);
        return (((h00 * g1) - (h01 * g0)) / determinant, ((h11 * g0) - (h01 * g1)) / determinant);
    }

    private static List<(double Odds, double Right, double Facts)> Points(IReadOnlyList<Pattern> patterns, AttributeModel model)
    {
        var posterior = new FactPosterior();
        var terms = SourceTerms.Of(model);
        var points = new List<(double, double, double)>();
        foreach (var pattern in patterns)
        {
            if (pattern.Known is not { } known)
            {
                continue;
            }

            posterior.Reserve(pattern.Source.Length);
            posterior.Lead(pattern.Source, model.Feed);
            posterior.Witness(pattern.Source, pattern.Spelling, terms);
            posterior.Settle(pattern.Group, pattern.Weight, pattern.Groups, model);
            var best = posterior.Best(pattern.Groups);
            var p = posterior.Probability[best];
            points.Add((Math.Clamp(Math.Log(p / (1 - p)), -MostOdds, MostOdds), known[best], known.Sum()));
        }

        return points;
    }
}
