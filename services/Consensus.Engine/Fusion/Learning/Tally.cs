namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>Counts what each source of one attribute got right, by the probabilities of the moment, and makes accuracies of it.</summary>
internal sealed class Tally(int sources)
{
    private const double MostCopyRate = 0.99;

    /// <summary>How many claims' worth of evidence the prior is.</summary>
    private const double PriorClaims = 15;

    /// <summary>A copy rate's prior: one copied claim of five.</summary>
    private const double CopiedBefore = 1;
    private const double CopiableBefore = 5;

    private readonly double[] _copied = new double[sources];
    private readonly double[] _copiable = new double[sources];

    /// <summary>Expected right claims of each source's own.</summary>
    public double[] Right { get; } = new double[sources];

    /// <summary>Claims of each source's own: those that it did not copy.</summary>
    public double[] Own { get; } = new double[sources];

    public void Clear()
    {
        Array.Clear(Right);
        Array.Clear(Own);
        Array.Clear(_copied);
        Array.Clear(_copiable);
    }

    /// <summary>Counts one claim of a settled fact, or of many alike.</summary>
    /// <param name="source">Whose claim.</param>
    /// <param name="right">Expected number of facts in which it is right.</param>
    /// <param name="all">Number of facts.</param>
    /// <param name="copiable">Whether the source may have copied it.</param>
    /// <param name="repeated">Whether it then is equal to the letter.</param>
    /// <param name="model">The model of the moment.</param>
    public void Add(int source, double right, double all, bool copiable, bool repeated, AttributeModel model)
    {
        if (copiable)
        {
            _copiable[source] += all;
        }

        if (repeated)
        {
            var (c, a) = (model.CopyRate[source], model.Accuracy[source]);
            var copiedRight = right * c / (c + ((1 - c) * a));
            var copiedWrong = (all - right) * c / (c + ((1 - c) * (1 - a) * model.Popularity.Single));
            _copied[source] += copiedRight + copiedWrong;
            right -= copiedRight;
            all -= copiedRight + copiedWrong;
        }

        Right[source] += right;
        Own[source] += all;
    }

    /// <summary>Puts the new accuracies and copy rates into the model. Returns the largest change of an accuracy.</summary>
    /// <param name="model">The model to change.</param>
    /// <param name="terms">Its logarithms, which follow.</param>
    /// <param name="prior">Accuracy expected of each source.</param>
    /// <param name="alike">Whether the facts cannot tell the sources apart, so that only the prior does.</param>
    public double Maximize(AttributeModel model, SourceTerms terms, double[] prior, bool alike)
    {
        var moved = 0.0;
        var (right, own, expected) = alike ? Totals(prior) : (0, 0, 1);
        for (var s = 0; s < sources; s++)
        {
            var accuracy = alike
                ? prior[s] / expected * (right + (PriorClaims * expected)) / (own + PriorClaims)
                : (Right[s] + (PriorClaims * prior[s])) / (Own[s] + PriorClaims);
            accuracy = Math.Clamp(accuracy, AttributeModel.LeastAccuracy, AttributeModel.MostAccuracy);
            moved = Math.Max(moved, Math.Abs(accuracy - model.Accuracy[s]));
            model.Accuracy[s] = accuracy;
            if (model.Feed[s] >= 0)
            {
                model.CopyRate[s] = Math.Min(MostCopyRate, (_copied[s] + CopiedBefore) / (_copiable[s] + CopiableBefore));
            }

            terms.Fill(s, accuracy, model.CopyRate[s], model.Popularity.Single);
        }

        return moved;
    }

    private (double Right, double Own, double Expected) Totals(double[] prior)
    {
        var (right, own, expected) = (0.0, 0.0, 0.0);
        for (var s = 0; s < sources; s++)
        {
            right += Right[s];
            own += Own[s];
            expected += Own[s] * prior[s];
        }

        return (right, own, own > 0 ? expected / own : 1);
    }
}
