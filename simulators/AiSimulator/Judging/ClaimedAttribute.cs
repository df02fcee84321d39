namespace PartsCatalog.AiSimulator.Judging;

/// <summary>An attribute of the prompt with its claims; contested, or agreed with a single claim of number 0.</summary>
internal sealed record ClaimedAttribute(string Name, IReadOnlyList<NumberedClaim> Claims)
{
    /// <summary>All values and sources as text: the seed of everything that is decided about the attribute.</summary>
    public string Fingerprint => $"{Name}:{string.Join('|', Claims.Select(c => $"{c.Value}@{string.Join(',', c.Sources)}"))}";
}
