using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Validating;

/// <summary>Gives the claims to the AIs, and the images to whoever keeps them; nobody waits for the images.</summary>
internal sealed class AskValidators(IOptions<LookupOptions> options, TimeProvider time) : LookupActivity
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        var part = saga.Part ?? throw new InvalidOperationException("The part is identified before it is validated.");
        saga.ValidatorAttempt++;
        saga.HasNewEvidence = false;
        saga.SourcesOfRound = null;
        var patience = saga.Priority == LookupPriority.Batch ? options.Value.BatchValidatorsSeconds : null;
        saga.DeadlineAt = now + TimeSpan.FromSeconds(patience ?? options.Value.ValidatorsSeconds);
        saga.Note(now, "VALIDATORS_ASKED", part.ToString());
        await context.SendTo(EndpointNames.AiValidator, new ValidatePart
        {
            SessionId = saga.CorrelationId,
            Attempt = saga.ValidatorAttempt,
            Part = part,
            PartNumber = saga.NumberOfPart,
            Claims = saga.Claims,
            AnswerBy = patience is null ? null : saga.DeadlineAt,
            Next = new NextRound { Round = saga.NextRound, AskedAt = saga.AskedAt, Sources = saga.RecordSources() },
        });

        var images = ImagesOf(saga.Claims);
        if (images.Count > 0)
        {
            await context.SendTo(EndpointNames.SupplierAdapterImages, new StoreImages { SessionId = saga.CorrelationId, Part = part, Images = images });
        }
    }

    private static List<ImageLocation> ImagesOf(IEnumerable<SourceClaims> sources) =>
    [
        .. sources
            .SelectMany(source => source.Claims, (source, claim) => (source.Source, claim))
            .Where(said => said.claim.SetAside is null
                && (said.claim.Attribute == AttributeRegistry.PrimaryImageUrl.Name || said.claim.Attribute == AttributeRegistry.GalleryImages.Name))
            .SelectMany(said => said.claim.Value.Items, (said, url) => new ImageLocation(said.Source, url))
            .DistinctBy(image => image.Url),
    ];
}
