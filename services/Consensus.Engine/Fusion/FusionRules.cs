namespace PartsCatalog.Consensus.Engine.Fusion;

/// <summary>Why a value was settled on.</summary>
public static class FusionRules
{
    /// <summary>A person decided.</summary>
    public const string Reviewed = "reviewed";

    /// <summary>One source speaks, alone.</summary>
    public const string SingleSource = "single_source";

    /// <summary>Several sources speak, and all say this.</summary>
    public const string Unanimous = "unanimous";

    /// <summary>More sources say this than any other value.</summary>
    public const string Majority = "majority";

    /// <summary>Learned trust chose it over a value that as many or more sources state.</summary>
    public const string LearnedTrust = "learned_trust";
}
