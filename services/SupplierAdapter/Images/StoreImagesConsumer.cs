using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.SupplierAdapter.Querying;

namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>Downloads and keeps the images of a part. What is kept already is not downloaded again.</summary>
/// <param name="desks">They know what their supplier's terms allow.</param>
/// <param name="downloader">Downloads.</param>
/// <param name="store">Rows.</param>
/// <param name="options">Limits.</param>
/// <param name="publisher">Where the outcome goes.</param>
internal sealed class StoreImagesConsumer(IEnumerable<SupplierDesk> desks, ImageDownloader downloader, ImageStore store, IOptions<ImageOptions> options, DirectPublisher publisher) : IConsumer<StoreImages>
{
    private readonly HashSet<SupplierName> _mayBeKept = [.. desks.Where(desk => desk.Options.StoreImages).Select(desk => desk.Name)];

    public async Task Consume(ConsumeContext<StoreImages> context)
    {
        var command = context.Message;
        var wanted = command.Images.DistinctBy(image => image.Url, StringComparer.Ordinal).Take(options.Value.MaximumImages).ToArray();
        var kept = await store.FindKeptAsync(command.Part, [.. wanted.Select(image => image.Url)], context.CancellationToken);
        var results = new StoredImage[wanted.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallel, CancellationToken = context.CancellationToken };
        await Parallel.ForAsync(0, wanted.Length, parallel, async (i, cancellationToken) =>
            results[i] = kept.GetValueOrDefault(wanted[i].Url) ?? await TakeAsync(wanted[i], cancellationToken));
        await store.SaveAsync(command, [.. wanted.Zip(results).Where(pair => !kept.ContainsKey(pair.First.Url))], context.CancellationToken);
        if (results.Length > 0)
        {
            await publisher.PublishAsync(new ImagesStored { SessionId = command.SessionId, Part = command.Part, Images = results }, context.CancellationToken);
        }
    }

    private async Task<StoredImage> TakeAsync(ImageLocation image, CancellationToken cancellationToken) => _mayBeKept.Contains(image.Source)
        ? await downloader.DownloadAsync(image.Url, cancellationToken)
        : ImageDownloader.Failed(image.Url, $"{image.Source}'s terms do not allow keeping its images; it is linked to.");
}
