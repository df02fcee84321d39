using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Reviewing;

/// <summary>What each source says about an attribute, in a form that changes only when the source says something else.</summary>
public static class SourceWords
{
    /// <summary>By source, its value in canonical form; sources that say nothing that counts are left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(ResolveConsensus question, AttributeDefinition attribute, ConsensusPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var said in EvidenceTable.Collect(question, policy).Of(attribute).Counted)
        {
            var word = said.Raw.IsList
                ? string.Join('\n', said.Raw.Items.Select(item => CanonicalReader.Read(attribute, item, policy)).Where(item => item.Problem is null).Select(WordOf).Order(StringComparer.Ordinal))
                : WordOf(said.Value);
            words[said.Source.Name] = words.TryGetValue(said.Source.Name, out var other) ? $"{other}\n{word}" : word;
        }

        return words;
    }

    /// <summary>
    /// Sources that contradict a decision by a word of their own: they say another value now than when it was made, or had said nothing. A source that says now what was
    /// decided contradicts nothing, nor does one that falls silent.
    /// </summary>
    public static IReadOnlyList<string> Changed(
        IReadOnlyDictionary<string, string> then, IReadOnlyDictionary<string, string> now, PersonDecision decision, AttributeDefinition attribute, ConsensusPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(decision);
        var decided = decision.Value is { IsList: false } value && CanonicalReader.Read(attribute, value.Text, policy) is { Problem: null } read ? WordOf(read) : null;
        return [.. now.Where(word => word.Value != decided && (!then.TryGetValue(word.Key, out var before) || before != word.Value)).Select(word => word.Key)];
    }

    private static string WordOf(CanonicalValue value) => value.IsNumber ? $"{value.Key} {value.Number:G29}" : value.Key;
}
