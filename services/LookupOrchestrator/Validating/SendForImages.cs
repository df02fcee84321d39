using MassTransit;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Validating;

/// <summary>Gives the images of the identified part to whoever keeps them; nobody waits for these.</summary>
internal sealed class SendForImages : LookupActivity
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        var saga = context.Saga;
        var images = ImagesOf(saga.Claims);
        if (images.Count > 0)
        {
            var part = saga.Part ?? throw new InvalidOperationException("The part is identified before its images are kept.");
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
