using PartsCatalog.Consensus.Engine.Conflicts;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.ResolveConflicts;

/// <summary>The conflicts of a settlement, a line a source.</summary>
internal static class ConflictLines
{
    // Enough to tell values apart in a list; the whole value stands in the settlement.
    private const int LongestValue = 200;

    public static List<ConflictLine> Of(ConsensusReached reached, ConsensusPolicy policy)
    {
        var lines = new List<ConflictLine>();
        foreach (var settled in reached.Attributes)
        {
            if (!ConflictRules.IsContested(settled, policy))
            {
                continue;
            }

            foreach (var stated in settled.Stated)
            {
                if (stated.SetAside is null)
                {
                    lines.AddRange(LinesOf(settled, stated));
                }
            }
        }

        return lines;
    }

    private static IEnumerable<ConflictLine> LinesOf(SettledAttribute settled, StatedValue stated)
    {
        var value = stated.Value.ToString();
        return stated.By.Select(by => by.Source).Distinct(StringComparer.Ordinal).Select(source => new ConflictLine(
            settled.Attribute,
            source,
            value.Length > LongestValue ? value[..LongestValue] : value,
            stated.Chosen,
            settled.Rule ?? "",
            settled.Confidence));
    }
}
