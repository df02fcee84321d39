using MassTransit;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>Lookups of batches. A queue and a consumer of their own, so that they never stand before interactive ones.</summary>
/// <param name="consumer">Does the work.</param>
internal sealed class QuerySuppliersBatchConsumer(QuerySuppliersConsumer consumer) : IConsumer<QuerySuppliers>
{
    public Task Consume(ConsumeContext<QuerySuppliers> context) => consumer.Consume(context);
}
