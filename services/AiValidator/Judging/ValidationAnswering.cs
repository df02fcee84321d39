using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.AiValidator.Judging;

/// <summary>
/// Hands the verdicts to consensus, and says to everybody what they are. Both go out before the command is forgotten: a kill in between sends both again, and each
/// receiver knows what it has had.
/// </summary>
internal sealed class ValidationAnswering(DirectPublisher publisher)
{
    public async Task AnswerAsync(ValidatePart command, IReadOnlyList<AiVerdict> verdicts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var settling = command.Next is { } next ? publisher.SendAsync(EndpointNames.Consensus, Round(command, next, verdicts), cancellationToken) : Task.CompletedTask;
        var telling = publisher.PublishAsync(
            new PartValidated { SessionId = command.SessionId, Attempt = command.Attempt, Verdicts = verdicts, Round = command.Next?.Round },
            cancellationToken);
        await Task.WhenAll(settling, telling);
    }

    private static ResolveConsensus Round(ValidatePart command, NextRound next, IReadOnlyList<AiVerdict> verdicts) => new()
    {
        SessionId = command.SessionId,
        Round = next.Round,
        Part = command.Part,
        PartNumber = command.PartNumber,
        AskedAt = next.AskedAt,
        Sources = next.Sources,
        Claims = command.Claims,
        Verdicts = verdicts,
    };
}
