using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Identification;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>
/// Says what the suppliers answered, and hands the claims of an identified part to the AIs where the lookup asked for that (docs/adr/0016). Both go out before the question
/// is forgotten: a kill in between sends both again, and each receiver knows what it has had.
/// </summary>
/// <param name="publisher">Where answers go.</param>
/// <param name="clock">Time.</param>
/// <param name="logger">Log.</param>
internal sealed class SupplierAnswering(DirectPublisher publisher, TimeProvider clock, ILogger<SupplierAnswering> logger)
{
    // No lookup fails for the AIs' sake: where their queue takes nothing, the lookup itself sees to them.
    private static readonly TimeSpan PatienceWithQueue = TimeSpan.FromSeconds(5);

    /// <summary>Writes what goes out, while the stores work.</summary>
    public async Task<PreparedAnswer> PrepareAsync(QuerySuppliers lookup, SuppliersAnswered answered, CancellationToken cancellationToken)
    {
        var validate = Judgeable(lookup, answered.Answers);
        return new PreparedAnswer(
            answered,
            await publisher.PrepareAsync(answered with { Part = validate?.Part }, cancellationToken),
            validate is null ? null : await publisher.PrepareAsync(EndpointNames.AiValidator, validate, cancellationToken));
    }

    /// <summary>Returns when the broker has it.</summary>
    public async Task SendAsync(PreparedAnswer answer, CancellationToken cancellationToken)
    {
        var message = answer.Message;
        if (answer.HandedOn is { } handedOn && !await TryHandOnAsync(handedOn, cancellationToken))
        {
            message = await publisher.PrepareAsync(answer.Answered, cancellationToken);
        }

        await publisher.SendAsync(message, cancellationToken);
    }

    // It may have arrived all the same: then the lookup asks for the same attempt again, which is answered once.
    private async Task<bool> TryHandOnAsync(PreparedMessage handedOn, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.SendAsync(handedOn, cancellationToken).WaitAsync(PatienceWithQueue, clock, cancellationToken);
            return true;
        }
        catch (Exception problem) when (problem is UnroutableMessageException or BrokerUnavailableException or TimeoutException)
        {
            logger.LogWarning(problem, "The claims could not be handed to the AIs; the lookup is left to do it");
            return false;
        }
    }

    // What the AIs are to judge; null where that is not ours to hand on, or the answers are about no part or about several: the lookup decides what that means.
    private ValidatePart? Judgeable(QuerySuppliers lookup, IReadOnlyList<SupplierAnswer> answers) =>
        lookup.HandOn is { } handOn
        && clock.GetUtcNow() < handOn.Before
        && PartNumber.Normalize(lookup.PartNumber) is not null
        && PartIdentifier.Identify(lookup.PartNumber, lookup.Manufacturer, answers) is PartIdentity.Identified found
            ? new ValidatePart
            {
                SessionId = lookup.SessionId,
                Part = found.Part,
                PartNumber = PartIdentifier.NumberOf(found.Part, lookup.PartNumber),
                Claims = found.Claims,
                Next = NextRound.Over(answers, handOn.Round),
            }
            : null;
}
