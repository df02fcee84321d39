using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Contracts.Consensus;

/// <summary>
/// Every attribute of a part, settled. Whoever keeps the catalog builds or renews the part's record from it and answers the saga with
/// <see cref="CatalogRecordBuilt"/>; idempotent by session and round.
/// </summary>
public sealed record ConsensusReached
{
    /// <summary>The lookup.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The round that is answered.</summary>
    public required int Round { get; init; }

    /// <summary>The part.</summary>
    public required PartKey Part { get; init; }

    /// <summary>Number as its user wrote it.</summary>
    public required string PartNumber { get; init; }

    /// <summary>When the suppliers were asked; a record made from older answers never replaces a newer one.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Each supplier that was asked, with its raw answer.</summary>
    public required IReadOnlyList<RecordSource> Sources { get; init; }

    /// <summary>One entry for every attribute of the registry, in its order.</summary>
    public required IReadOnlyList<SettledAttribute> Attributes { get; init; }

    /// <summary>Overall confidence by the weights of importance, 0 to 1.</summary>
    public required decimal ConfidenceScore { get; init; }

    /// <summary>VALIDATED with both AIs, PARTIAL with one, UNVALIDATED with none.</summary>
    public required AiValidationStatus ValidationStatus { get; init; }

    /// <summary>Share of attributes on which both AIs agree, 0 to 1; null unless both judged.</summary>
    public decimal? AiAgreementScore { get; init; }

    /// <summary>Whether a person should look: overall confidence under 0.7 or an attribute that needs validation.</summary>
    public required bool NeedsReview { get; init; }

    /// <summary>Title and description as the AIs wrote them; null without an AI.</summary>
    public GeneratedContent? Content { get; init; }
}
