using PartsCatalog.Consensus.Engine.Fusion;
using PartsCatalog.Consensus.Engine.Fusion.Facts;

namespace PartsCatalog.Consensus.Engine.Tests.Fusion.Worlds;

/// <summary>How right a settlement is, and how right the majority would have been.</summary>
/// <param name="Accuracy">Share of the facts that truth discovery settles rightly.</param>
/// <param name="Majority">Share of the facts whose best supported group of equal values is right.</param>
/// <param name="WrongAt90">Share of the values with confidence of 0.9 or more that are wrong.</param>
/// <param name="CalibrationError">Expected calibration error in ten bins.</param>
internal sealed record Score(double Accuracy, double Majority, double WrongAt90, double CalibrationError)
{
    public static Score Of(World world, FusionOptions options, Func<(string Entity, string Attribute), bool>? counts = null)
    {
        var entities = world.Entities();
        var vocabulary = world.Vocabulary();
        var resolver = new FactResolver(TruthDiscovery.Learn(entities, vocabulary, options), options);
        var compiler = new FactCompiler();
        var (facts, right, majority, sure, surelyWrong) = (0, 0, 0.0, 0, 0);
        var bins = new double[10];
        foreach (var entity in entities)
        {
            foreach (var value in resolver.Resolve(entity))
            {
                var key = (entity.Entity, vocabulary.Attributes[value.Attribute]);
                if (counts?.Invoke(key) == false)
                {
                    continue;
                }

                var type = world.Types[key.Item2];
                var isRight = FactCompiler.AreSame(type, value.Value, world.Truth[key]);
                facts++;
                right += isRight ? 1 : 0;
                sure += value.Confidence >= 0.9 ? 1 : 0;
                surelyWrong += value.Confidence >= 0.9 && !isRight ? 1 : 0;
                bins[Math.Min(9, (int)(value.Confidence * 10))] += value.Confidence - (isRight ? 1 : 0);
                majority += MajorityIsRight(compiler.Compile([.. entity.Claims.Where(claim => claim.Attribute == value.Attribute)], type), type, world.Truth[key]);
            }
        }

        return new Score(right / (double)facts, majority / facts, surelyWrong / Math.Max(1.0, sure), bins.Sum(Math.Abs) / facts);
    }

    // Of groups with equal support each is as good as the other: the vote is right by the share of them that is.
    private static double MajorityIsRight(Fact fact, Engine.Fusion.Values.AttributeType type, string truth)
    {
        var votes = new double[fact.Groups];
        var isRight = new bool[fact.Groups];
        for (var i = 0; i < fact.Count; i++)
        {
            votes[fact.Group[i]] += fact.Weight[i];
            isRight[fact.Group[i]] |= FactCompiler.AreSame(type, fact.Value[i], truth);
        }

        var most = votes.Max();
        var leaders = Enumerable.Range(0, fact.Groups).Where(g => votes[g] == most).ToList();
        return leaders.Count(g => isRight[g]) / (double)leaders.Count;
    }
}
