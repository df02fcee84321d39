using MassTransit;
using PartsCatalog.AiValidator.Batches;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Judging;

/// <summary>Answers every <see cref="ValidatePart"/>, whatever the AIs do: at once, or later where it waits for a batch.</summary>
internal sealed class ValidatePartConsumer(PartJudging judging, BatchDoor door, ValidationAnswering answering) : IConsumer<ValidatePart>
{
    public async Task Consume(ConsumeContext<ValidatePart> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await door.TryParkAsync(context.Message, context.CancellationToken))
        {
            return;
        }

        var judged = await judging.JudgeAsync(context.Message, context.CancellationToken);
        await answering.AnswerAsync(context.Message, judged, context.CancellationToken);
    }
}
