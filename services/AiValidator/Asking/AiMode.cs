namespace PartsCatalog.AiValidator.Asking;

/// <summary>Which AIs are asked.</summary>
internal enum AiMode
{
    /// <summary>Both, at the same time.</summary>
    Both,

    /// <summary>One; the other only where the first or the sources leave doubt.</summary>
    Escalate,

    /// <summary>None: lookups end UNVALIDATED.</summary>
    Off,
}
