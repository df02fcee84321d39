using MassTransit;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.LateAnswers;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>Lookups that somebody waits for.</summary>
/// <param name="queries">Answers them.</param>
/// <param name="late">Follows calls that go on.</param>
/// <param name="answering">Says what they answered.</param>
internal sealed class QuerySuppliersConsumer(SupplierQueries queries, LateAnswerDesk late, SupplierAnswering answering) : IConsumer<QuerySuppliers>
{
    public async Task Consume(ConsumeContext<QuerySuppliers> context)
    {
        var answer = await queries.AnswerAsync(context.Message, context.CancellationToken);
        try
        {
            // Written while the stores work.
            var messages = await answering.PrepareAsync(context.Message, answer.Message, context.CancellationToken);
            await answer.Keeping;
            await answering.SendAsync(messages, context.CancellationToken);
        }
        catch
        {
            // The message comes again and its suppliers are asked again; nobody would hear these calls.
            foreach (var call in answer.StillRunning)
            {
                call.Abandon();
            }

            throw;
        }

        late.Follow(context.Message.SessionId, context.Message.Attempt, answer.StillRunning);
    }
}
