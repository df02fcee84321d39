using System.Text.Json;
using MassTransit;
using Npgsql;
using PartsCatalog.CatalogBuilder.BuildRecord;
using PartsCatalog.CatalogBuilder.Data;
using PartsCatalog.CatalogBuilder.Records;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.CatalogBuilder.ApplyDecision;

/// <summary>
/// Makes the next version of a record whose attributes a person decided. No lookup waits for it, so none is told. A decision about claims that a newer lookup replaced
/// is left out: that lookup was settled with it.
/// </summary>
internal sealed class ReviewDecidedConsumer(RecordStore store, VersionMaker versions, UnitOfWork uow, ILogger<ReviewDecidedConsumer> logger) : IConsumer<ReviewDecided>
{
    /// <inheritdoc />
    public async Task Consume(ConsumeContext<ReviewDecided> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var decided = context.Message;
        var content = RecordContent.Of(decided.Settled, out _);
        var fingerprint = Fingerprint.Of(content);
        var order = BuildOrder.Of(decided.Settled);
        var head = await store.LockAsync(decided.Part, context.CancellationToken);
        if (head is not null && order.CompareTo(head.TakenIntoAccount) < 0)
        {
            logger.LogInformation("A decision about {Part} is about older claims than its record was made from, and is left out", decided.Part);
            return;
        }

        if (head is not null && fingerprint.Hash.AsSpan().SequenceEqual(head.ContentHash))
        {
            return;
        }

        var made = versions.Make(decided.Settled, content, fingerprint, head, decided.DecisionId);
        store.AddVersion(made);
        uow.Defer(Audit(decided, made));
        await context.Publish(made.AsPublished(), context.CancellationToken);
    }

    // The builder made the version; that it had to is the person's doing.
    private static NpgsqlBatchCommand Audit(ReviewDecided decided, NewVersion made) => new NpgsqlBatchCommand(RecordSql.AddAudit)
        .Time(made.Version.LastUpdated)
        .Text(decided.DecidedBy)
        .Text("REVIEW_DECIDED")
        .Text(decided.Part.ToString())
        .Id(made.Version.CatalogId)
        .Integer(made.Version.Version)
        .Id(decided.Settled.SessionId)
        .Json(JsonSerializer.Serialize(new { decision = decided.DecisionId, at = decided.DecidedAt, why = decided.Why, changed = made.ChangedAttributes }));
}
