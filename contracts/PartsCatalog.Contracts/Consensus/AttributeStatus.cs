namespace PartsCatalog.Contracts.Consensus;

/// <summary>Whether an attribute has a value, cannot have one, or nobody gave one.</summary>
public enum AttributeStatus
{
    Found,
    NotApplicable,
    NotFound,
}
