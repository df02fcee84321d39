using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>A review with everything that was said about what is in doubt or was decided.</summary>
/// <param name="Item">The item.</param>
/// <param name="InDoubt">The attributes in doubt with their claims; where none is in doubt by itself, those that are not HIGH.</param>
/// <param name="Decisions">What people decided about the part, the first one first.</param>
internal sealed record ReviewDetail(ReviewItem Item, IReadOnlyList<SettledAttribute> InDoubt, IReadOnlyList<DecisionLine> Decisions);
