using MassTransit;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.SupplierAdapter.LateAnswers;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>Lookups that somebody waits for.</summary>
/// <param name="queries">Answers them.</param>
/// <param name="late">Follows calls that go on.</param>
/// <param name="publisher">Where answers go.</param>
internal sealed class QuerySuppliersConsumer(SupplierQueries queries, LateAnswerDesk late, DirectPublisher publisher) : IConsumer<QuerySuppliers>
{
    public async Task Consume(ConsumeContext<QuerySuppliers> context)
    {
        var answer = await queries.AnswerAsync(context.Message, context.CancellationToken);
        try
        {
            // Written while the stores work.
            var message = await publisher.PrepareAsync(answer.Message, context.CancellationToken);
            await answer.Keeping;
            await publisher.SendAsync(message, context.CancellationToken);
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
