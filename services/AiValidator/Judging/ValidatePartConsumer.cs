using MassTransit;
using PartsCatalog.AiValidator.Batches;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.AiValidator.Judging;

/// <summary>Answers every <see cref="ValidatePart"/> with a <see cref="PartValidated"/>, whatever the AIs do: at once, or later where it waits for a batch.</summary>
internal sealed class ValidatePartConsumer(PartJudging judging, BatchDoor door, DirectPublisher publisher) : IConsumer<ValidatePart>
{
    public async Task Consume(ConsumeContext<ValidatePart> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await door.TryParkAsync(context.Message, context.CancellationToken))
        {
            return;
        }

        var verdicts = await judging.JudgeAsync(context.Message, context.CancellationToken);
        await publisher.PublishAsync(
            new PartValidated { SessionId = context.Message.SessionId, Attempt = context.Message.Attempt, Verdicts = verdicts },
            context.CancellationToken);
    }
}
