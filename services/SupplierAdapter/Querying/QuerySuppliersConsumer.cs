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
        PreparedAnswer prepared;
        try
        {
            // Written while the stores work.
            prepared = await answering.PrepareAsync(context.Message, answer.Message, context.CancellationToken);
            await answer.Keeping;
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

        // What is kept is told again, not asked for again, if this cannot be sent now.
        late.Follow(context.Message.SessionId, context.Message.Attempt, answer.StillRunning);
        await answering.SendAsync(prepared, context.CancellationToken);
    }
}
