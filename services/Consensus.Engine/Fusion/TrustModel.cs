using PartsCatalog.Consensus.Engine.Fusion.Learning;
using PartsCatalog.Consensus.Engine.Fusion.Values;

namespace PartsCatalog.Consensus.Engine.Fusion;

/// <summary>What truth discovery has learned about all sources.</summary>
public sealed class TrustModel
{
    internal TrustModel(Vocabulary vocabulary, AttributeType[] types, AttributeModel[] attributes)
    {
        Vocabulary = vocabulary;
        Types = types;
        Attributes = attributes;
        Terms = Array.ConvertAll(attributes, SourceTerms.Of);
    }

    /// <summary>The names that places stand for.</summary>
    public Vocabulary Vocabulary { get; }

    internal AttributeType[] Types { get; }

    internal AttributeModel[] Attributes { get; }

    internal SourceTerms[] Terms { get; }

    /// <summary>What is known of every source that speaks about an attribute, in the order of names.</summary>
    public IEnumerable<SourceTrust> Trusts()
    {
        for (var a = 0; a < Attributes.Length; a++)
        {
            var model = Attributes[a];
            for (var s = 0; s < Vocabulary.Sources.Count; s++)
            {
                if (model.Claims[s] > 0)
                {
                    yield return new SourceTrust(
                        Vocabulary.Attributes[a], Types[a].Kind, Vocabulary.Sources[s], model.Accuracy[s], model.Claims[s], CopiesWith(model, s), IsFirstOfFeed(model, s) ? 0 : model.CopyRate[s]);
                }
            }
        }
    }

    // Nobody is before it whom it could repeat.
    private static bool IsFirstOfFeed(AttributeModel model, int source) => model.Feed[source] < 0 || Array.IndexOf(model.Feed, model.Feed[source]) == source;

    private string[] CopiesWith(AttributeModel model, int source) => model.Feed[source] < 0
        ? []
        : [.. Vocabulary.Sources.Where((_, other) => other != source && model.Feed[other] == model.Feed[source])];
}
