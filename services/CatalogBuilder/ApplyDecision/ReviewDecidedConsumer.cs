using System.Text;
using System.Text.Json;
using MassTransit;
using Npgsql;
using PartsCatalog.CatalogBuilder.BuildRecord;
using PartsCatalog.CatalogBuilder.Data;
using PartsCatalog.CatalogBuilder.Records;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.CatalogBuilder.ApplyDecision;

/// <summary>
/// Makes the next version of a record whose attributes a person decided. No lookup waits for it, so none is told. A decision about claims that a newer lookup replaced
/// is left out: that lookup was settled with it.
/// </summary>
internal sealed class ReviewDecidedConsumer(RecordStore store, UnitOfWork uow, TimeProvider clock, ILogger<ReviewDecidedConsumer> logger) : IConsumer<ReviewDecided>
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

        var made = Make(decided, content, fingerprint, head, order);
        store.AddVersion(made);
        uow.Defer(Audit(decided, made));
        await context.Publish(new RecordPublished
        {
            CatalogId = made.Version.CatalogId,
            Part = decided.Part,
            Version = made.Version.Version,
            Change = made.Change,
            LastUpdated = made.Version.LastUpdated,
            LastVerified = made.Version.LastUpdated,
            SessionId = decided.Settled.SessionId,
            Document = Encoding.UTF8.GetString(made.Document),
        }, context.CancellationToken);
    }

    private NewVersion Make(ReviewDecided decided, RecordContent content, Fingerprint fingerprint, RecordHead? head, BuildOrder order)
    {
        // As for builds: a clock that was set back must not make a record look older.
        var clocked = Moment.Of(clock.GetUtcNow());
        var now = clocked < head?.LastVerified ? head.LastVerified : clocked;
        var version = new RecordVersion
        {
            CatalogId = head?.CatalogId ?? Guid.CreateVersion7(now),
            Version = (head?.Version ?? 0) + 1,
            CreatedAt = head?.CreatedAt ?? now,
            LastUpdated = now,
            SessionId = decided.Settled.SessionId,
        };
        return new NewVersion
        {
            Version = version,
            Change = head is null ? CatalogChange.Created : CatalogChange.Updated,
            Content = content,
            Fingerprint = fingerprint,
            ChangedAttributes = head is null ? [.. content.Attributes.Where(attribute => attribute.Value is not null).Select(attribute => attribute.Name)] : fingerprint.ChangedSince(head.Fingerprint),
            Build = order,
            DecisionId = decided.DecisionId,
            Document = RecordDocument.Write(content, version),
        };
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
