using System.Text;
using MassTransit;
using PartsCatalog.CatalogBuilder.Records;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.CatalogBuilder.BuildRecord;

/// <summary>
/// Builds the record of a part, or confirms it, and tells the lookup and those who serve records. Everything is committed together with the
/// inbox row and the outgoing messages.
/// </summary>
internal sealed class BuildRecordConsumer(RecordStore store, TimeProvider clock, ILogger<BuildRecordConsumer> logger)
    : IConsumer<ConsensusReached>
{
    /// <inheritdoc />
    public async Task Consume(ConsumeContext<ConsensusReached> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var build = context.Message;
        // Before the lock: whoever waits for this part waits only for the database.
        var content = ContentOf(build);
        var fingerprint = Fingerprint.Of(content);
        var order = BuildOrder.Of(build);

        var head = await store.LockAsync(build.Part, context.CancellationToken);
        var effect = BuildDecision.For(head, order, fingerprint);
        if (effect is BuildEffect.Create or BuildEffect.Update)
        {
            var made = Make(build, content, fingerprint, head);
            store.AddVersion(made);
            await AnnounceAsync(context, made);
            return;
        }

        await KeepAsync(context, head!, effect, order, content);
    }

    private RecordContent ContentOf(ConsensusReached build)
    {
        var content = RecordContent.Of(build, out var unknown);
        if (unknown.Count > 0)
        {
            logger.LogWarning("Consensus settled attributes that this builder's registry does not have, so the record of {Part} lacks them: {Attributes}",
                build.Part, string.Join(", ", unknown));
        }

        return content;
    }

    private NewVersion Make(ConsensusReached build, RecordContent content, Fingerprint fingerprint, RecordHead? head)
    {
        var now = Now(head);
        var version = new RecordVersion
        {
            CatalogId = head?.CatalogId ?? Guid.CreateVersion7(now),
            Version = (head?.Version ?? 0) + 1,
            CreatedAt = head?.CreatedAt ?? now,
            LastUpdated = now,
            SessionId = build.SessionId,
        };
        return new NewVersion
        {
            Version = version,
            Change = head is null ? CatalogChange.Created : CatalogChange.Updated,
            Content = content,
            Fingerprint = fingerprint,
            ChangedAttributes = head is null ? KnownIn(content) : fingerprint.ChangedSince(head.Fingerprint),
            Build = BuildOrder.Of(build),
            Document = RecordDocument.Write(content, version),
        };
    }

    // Receivers keep the highest (version, last verified): a clock that was set back, or another replica's, must not make a record look older.
    private DateTimeOffset Now(RecordHead? head)
    {
        var now = Moment.Of(clock.GetUtcNow());
        return now < head?.LastVerified ? head.LastVerified : now;
    }

    private static List<string> KnownIn(RecordContent content) =>
        [.. content.Attributes.Where(attribute => attribute.Value is not null).Select(attribute => attribute.Name)];

    private static async Task AnnounceAsync(ConsumeContext<ConsensusReached> context, NewVersion made)
    {
        var build = context.Message;
        await context.Publish(new RecordPublished
        {
            CatalogId = made.Version.CatalogId,
            Part = build.Part,
            Version = made.Version.Version,
            Change = made.Change,
            LastUpdated = made.Version.LastUpdated,
            LastVerified = made.Version.LastUpdated,
            SessionId = build.SessionId,
            Document = Encoding.UTF8.GetString(made.Document),
            Supersessions = SupersessionLinks.Of(made.Content),
            Observed = Observations.Of(made.Content),
        }, context.CancellationToken);
        await context.SendTo(EndpointNames.LookupSaga, new CatalogRecordBuilt
        {
            SessionId = build.SessionId,
            Round = build.Round,
            Part = build.Part,
            CatalogId = made.Version.CatalogId,
            Version = made.Version.Version,
            Change = made.Change,
            ConfidenceScore = build.ConfidenceScore,
            ValidationStatus = build.ValidationStatus,
            BuiltAt = made.Version.LastUpdated,
        });
    }

    private async Task KeepAsync(
        ConsumeContext<ConsensusReached> context, RecordHead head, BuildEffect effect, BuildOrder order, RecordContent content)
    {
        var build = context.Message;
        var now = Now(head);
        if (effect == BuildEffect.Confirm)
        {
            store.Confirm(head, order, now);
            await context.Publish(new RecordPublished
            {
                CatalogId = head.CatalogId,
                Part = build.Part,
                Version = head.Version,
                Change = CatalogChange.Unchanged,
                LastUpdated = head.LastUpdated,
                LastVerified = now,
                SessionId = build.SessionId,
                Document = "",
                Supersessions = SupersessionLinks.Of(content),
                Observed = Observations.Of(content),
            }, context.CancellationToken);
        }
        else
        {
            logger.LogInformation("A build of {Part} from answers of {AskedAt:O} is older than what its record was made from, and is left out",
                build.Part, build.AskedAt);
        }

        await context.SendTo(EndpointNames.LookupSaga, new CatalogRecordBuilt
        {
            SessionId = build.SessionId,
            Round = build.Round,
            Part = build.Part,
            CatalogId = head.CatalogId,
            Version = head.Version,
            Change = CatalogChange.Unchanged,
            ConfidenceScore = head.ConfidenceScore,
            ValidationStatus = head.ValidationStatus,
            BuiltAt = now,
        });
    }
}
