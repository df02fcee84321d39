using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>The states of data in the plan (3.2).</summary>
internal static class DataStates
{
    /// <summary>The suppliers' answers are stored.</summary>
    public const string Raw = "RAW";

    /// <summary>They are claims in canonical form.</summary>
    public const string Normalized = "NORMALIZED";

    /// <summary>At least one AI judged them.</summary>
    public const string Validated = "VALIDATED";

    /// <summary>It has a title or description that an AI wrote.</summary>
    public const string Enriched = "ENRICHED";

    /// <summary>It is handed to the gateway, in the same transaction that made it.</summary>
    public const string Published = "PUBLISHED";

    /// <summary>The states that settled attributes passed, in order. One that was not passed is left out: an unvalidated record says so.</summary>
    public static IReadOnlyList<string> PassedBy(ConsensusReached consensus)
    {
        var validated = consensus.ValidationStatus != AiValidationStatus.Unvalidated;
        var enriched = consensus.Content is { Title: not null } or { Description: not null };
        return (validated, enriched) switch
        {
            (true, true) => [Raw, Normalized, Validated, Enriched, Published],
            (true, false) => [Raw, Normalized, Validated, Published],
            (false, true) => [Raw, Normalized, Enriched, Published],
            (false, false) => [Raw, Normalized, Published],
        };
    }
}
