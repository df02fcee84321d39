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
internal sealed class BuildRecordConsumer(RecordStore store, VersionMaker versions, ILogger<BuildRecordConsumer> logger)
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
            var made = versions.Make(build, content, fingerprint, head);
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

    private static async Task AnnounceAsync(ConsumeContext<ConsensusReached> context, NewVersion made)
    {
        var build = context.Message;
        // First: somebody waits for it.
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
        await context.Publish(made.AsPublished(), context.CancellationToken);
    }

    private async Task KeepAsync(
        ConsumeContext<ConsensusReached> context, RecordHead head, BuildEffect effect, BuildOrder order, RecordContent content)
    {
        var build = context.Message;
        var now = versions.Now(head);
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
            logger.LogInformation("A build of {Part} from answers of {AskedAt:O} is not newer than what its record was made from, and is left out",
                build.Part, build.AskedAt);
        }
    }
}
