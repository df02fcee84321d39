namespace PartsCatalog.SupplierAdapter.AnswerCache;

/// <summary>What a store has for a key.</summary>
/// <param name="Answer">The answer; null where there is none.</param>
/// <param name="IsMine">Whether the caller is who asks now.</param>
internal readonly record struct AnswerClaim(string? Answer, bool IsMine)
{
    /// <summary>Nobody has asked; the caller does.</summary>
    public static AnswerClaim Mine { get; } = new(null, true);

    /// <summary>Somebody else is asking.</summary>
    public static AnswerClaim Asking { get; } = new(null, false);
}
