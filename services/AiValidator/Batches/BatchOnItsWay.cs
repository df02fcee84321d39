namespace PartsCatalog.AiValidator.Batches;

/// <param name="BatchId">Ours; the provider's metadata names it as partscatalog_batch.</param>
/// <param name="Validator">Of which AI.</param>
/// <param name="State">One of <see cref="BatchState"/>.</param>
/// <param name="ProviderId">The provider's name of it, once it is created.</param>
/// <param name="Requests">How many it was gathered from.</param>
/// <param name="CreatedAt">When it was gathered.</param>
/// <param name="GiveUpAt">When what it has not answered is asked directly.</param>
internal sealed record BatchOnItsWay(
    Guid BatchId, string Validator, string State, string? ProviderId, int Requests, DateTimeOffset CreatedAt, DateTimeOffset GiveUpAt);
