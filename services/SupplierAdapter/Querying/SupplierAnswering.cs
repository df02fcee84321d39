using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Identification;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>
/// Says what the suppliers answered, and hands the claims of an identified part to the AIs where the lookup asked for that (docs/adr/0016). Both go out before the question
/// is forgotten: a kill in between sends both again, and each receiver knows what it has had.
/// </summary>
/// <param name="publisher">Where answers go.</param>
internal sealed class SupplierAnswering(DirectPublisher publisher)
{
    /// <summary>Writes what goes out, while the stores work.</summary>
    public async Task<IReadOnlyList<PreparedMessage>> PrepareAsync(QuerySuppliers lookup, SuppliersAnswered answered, CancellationToken cancellationToken)
    {
        if (Judgeable(lookup, answered.Answers) is not { } validate)
        {
            return [await publisher.PrepareAsync(answered, cancellationToken)];
        }

        return
        [
            await publisher.PrepareAsync(EndpointNames.AiValidator, validate, cancellationToken),
            await publisher.PrepareAsync(answered with { Part = validate.Part }, cancellationToken),
        ];
    }

    /// <summary>Returns when the broker has all of it.</summary>
    public Task SendAsync(IReadOnlyList<PreparedMessage> messages, CancellationToken cancellationToken) =>
        Task.WhenAll(messages.Select(message => publisher.SendAsync(message, cancellationToken)));

    // What the AIs are to judge; null where that is not ours to hand on, or the answers are about no part or about several: the lookup decides what that means.
    private static ValidatePart? Judgeable(QuerySuppliers lookup, IReadOnlyList<SupplierAnswer> answers) =>
        lookup.Round is { } round
        && PartNumber.Normalize(lookup.PartNumber) is not null
        && PartIdentifier.Identify(lookup.PartNumber, lookup.Manufacturer, answers) is PartIdentity.Identified found
            ? new ValidatePart
            {
                SessionId = lookup.SessionId,
                Part = found.Part,
                PartNumber = PartIdentifier.NumberOf(found.Part, lookup.PartNumber),
                Claims = found.Claims,
                Next = NextRound.Over(answers, round),
            }
            : null;
}
