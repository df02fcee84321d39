namespace PartsCatalog.SupplierAdapter.AnswerCache;

/// <summary>Keeps answers by key, and knows for which keys somebody is asking at the moment.</summary>
internal interface IAnswerStore
{
    /// <summary>
    /// What there is for each key, in their order: the answer; or <see cref="AnswerClaim.Asking"/> where somebody asks already; or
    /// <see cref="AnswerClaim.Mine"/>, and from then on the caller is who asks, for as long as the lease runs. Null when the store cannot say.
    /// </summary>
    ValueTask<IReadOnlyList<AnswerClaim>?> ClaimAsync(IReadOnlyList<string> keys, string owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Ends the owner's claims; an answer that is not null is kept from now on. False when the store could not keep any.</summary>
    ValueTask<bool> SettleAsync(IReadOnlyList<(string Key, string? Answer)> answers, string owner, TimeSpan lifetime, CancellationToken cancellationToken);
}
