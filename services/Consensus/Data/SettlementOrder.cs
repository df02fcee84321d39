using PartsCatalog.Contracts.Catalog;

namespace PartsCatalog.Consensus.Data;

/// <summary>
/// Which settlement of a part is the latest: the order by which the catalog takes them. Rounds order the settlements of one lookup; the moment at which the suppliers were
/// asked orders lookups; of lookups on the same stored answers the one that more AIs judged counts, and then their ids, which PostgreSQL and .NET order alike. When it was
/// settled says nothing: a lookup can wait for a provider's batch while a later one goes by.
/// </summary>
internal static class SettlementOrder
{
    /// <summary>Holds of a row of <c>settlements s</c> that speaks for its lookup: a later round can have an earlier moment, and is the later one all the same.</summary>
    public const string IsLastRound = "NOT EXISTS (SELECT FROM settlements later WHERE later.session_id = s.session_id AND later.round > s.round)";

    /// <summary>Orders the last rounds of a part's lookups.</summary>
    public const string LatestFirst = "asked_at DESC, ais_judged DESC, session_id DESC";

    /// <summary>How many AIs judged, as it orders.</summary>
    public static short AisJudged(AiValidationStatus status) => status switch
    {
        AiValidationStatus.Validated => 2,
        AiValidationStatus.Partial => 1,
        _ => 0,
    };
}
