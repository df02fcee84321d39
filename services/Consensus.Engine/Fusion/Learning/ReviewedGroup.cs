using PartsCatalog.Consensus.Engine.Fusion.Facts;
using PartsCatalog.Consensus.Engine.Fusion.Values;

namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>Finds the group of a fact that states a reviewed value.</summary>
internal static class ReviewedGroup
{
    /// <summary>Its number, or the number of groups when none states it.</summary>
    public static int Of(Fact fact, string reviewed, AttributeType type)
    {
        for (var i = 0; i < fact.Count; i++)
        {
            if (fact.Value[i] == reviewed)
            {
                return fact.Group[i];
            }
        }

        for (var i = 0; i < fact.Count; i++)
        {
            if (FactCompiler.AreSame(type, fact.Value[i], reviewed))
            {
                return fact.Group[i];
            }
        }

        return fact.Groups;
    }
}
