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
    public async Task AnswerAsync(ValidatePart command, Judged judged, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        // Written while the database works: nearly always it is what is kept.
        var answer = await PrepareAsync(command, judged.Verdicts, cancellationToken);
        if (await judged.Keeping is { } standing)
        {
            answer = await PrepareAsync(command, standing, cancellationToken);
        }

        await Task.WhenAll(answer.Select(message => publisher.SendAsync(message, cancellationToken)));
    }

    private async Task<IReadOnlyList<PreparedMessage>> PrepareAsync(ValidatePart command, IReadOnlyList<AiVerdict> verdicts, CancellationToken cancellationToken)
    {
        var answer = new List<PreparedMessage>(2);
        if (command.Next is { } next)
        {
            answer.Add(await publisher.PrepareAsync(EndpointNames.Consensus, Round(command, next, verdicts), cancellationToken));
        }

        answer.Add(await publisher.PrepareAsync(
            new PartValidated { SessionId = command.SessionId, Attempt = command.Attempt, Verdicts = verdicts, Round = command.Next?.Round },
            cancellationToken));
        return answer;
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
