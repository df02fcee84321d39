namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>The logarithms that a model's facts are weighed with, computed once for all facts. Arrays are by source.</summary>
internal sealed class SourceTerms(int sources)
{
    /// <summary>An own claim, right and wrong.</summary>
    public double[] Right { get; } = new double[sources];

    public double[] Wrong { get; } = new double[sources];

    /// <summary>A claim equal to that of the first source of its feed, copied or not.</summary>
    public double[] RepeatedRight { get; } = new double[sources];

    public double[] RepeatedWrong { get; } = new double[sources];

    /// <summary>A claim that differs from it, and therefore is not copied.</summary>
    public double[] OtherRight { get; } = new double[sources];

    public double[] OtherWrong { get; } = new double[sources];

    public void Fill(int source, double accuracy, double copyRate, double repeatsAnError)
    {
        Right[source] = Math.Log(accuracy);
        Wrong[source] = Math.Log(1 - accuracy);
        if (copyRate > 0)
        {
            RepeatedRight[source] = Math.Log(copyRate + ((1 - copyRate) * accuracy));
            RepeatedWrong[source] = Math.Log(copyRate + ((1 - copyRate) * (1 - accuracy) * repeatsAnError));
            OtherRight[source] = Math.Log((1 - copyRate) * accuracy);
            OtherWrong[source] = Math.Log((1 - copyRate) * (1 - accuracy));
        }
    }

    public static SourceTerms Of(AttributeModel model)
    {
        var terms = new SourceTerms(model.Accuracy.Length);
        for (var s = 0; s < model.Accuracy.Length; s++)
        {
            terms.Fill(s, model.Accuracy[s], model.Feed[s] < 0 ? 0 : model.CopyRate[s], model.Popularity.Single);
        }

        return terms;
    }
}
