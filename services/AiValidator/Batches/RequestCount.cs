namespace PartsCatalog.AiValidator.Batches;

/// <param name="Validator">Of which AI.</param>
/// <param name="State">One of <see cref="RequestState"/>.</param>
/// <param name="Requests">How many.</param>
/// <param name="ReservedUsd">US dollars of the budgets that are reserved for them.</param>
internal sealed record RequestCount(string Validator, string State, long Requests, decimal ReservedUsd);
