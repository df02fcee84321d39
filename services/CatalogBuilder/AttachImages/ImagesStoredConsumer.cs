using MassTransit;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.CatalogBuilder.AttachImages;

/// <summary>
/// Notes which images of a part are kept, and how large they are. A record's version says what suppliers state, and where their images are;
/// that a copy was stored changes none of it, so there is no new version and nothing is published (docs/record.md).
/// </summary>
internal sealed class ImagesStoredConsumer(ImageStore store, TimeProvider clock) : IConsumer<ImagesStored>
{
    /// <inheritdoc />
    public Task Consume(ConsumeContext<ImagesStored> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        store.Add(context.Message, clock.GetUtcNow());
        return Task.CompletedTask;
    }
}
