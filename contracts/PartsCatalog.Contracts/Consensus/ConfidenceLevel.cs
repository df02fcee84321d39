namespace PartsCatalog.Contracts.Consensus;

/// <summary>Confidence in words.</summary>
public enum ConfidenceLevel
{
    Low,
    Medium,
    High,
}
