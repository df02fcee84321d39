using System.Net;
using Microsoft.Extensions.Options;
using PartsCatalog.SupplierAdapter.Images.Objects;
using PartsCatalog.SupplierAdapter.Images.Preparing;

namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>What downloading images needs.</summary>
internal static class ImageRegistration
{
    /// <summary>Registers the downloader, its guarded client and the object store.</summary>
    public static void AddImages(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ImageOptions>().BindConfiguration(ImageOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TrustedOrigins>();
        services.AddSingleton<GuardedConnector>();
        services.AddSingleton<IObjectStore>(provider => provider.GetRequiredService<IOptions<ImageOptions>>().Value.S3.Bucket.Length > 0
            ? ActivatorUtilities.CreateInstance<S3ObjectStore>(provider)
            : ActivatorUtilities.CreateInstance<FolderObjectStore>(provider));
        services.AddSingleton<ImageObjectStore>();
        services.AddSingleton<ImageStore>();
        services.AddSingleton<Thumbnailer>();
        services.AddSingleton<ImageWorkshop>();
        services.AddHostedService<ImagePreparation>();
        services.AddHttpClient(nameof(ImageDownloader), client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectCallback = provider.GetRequiredService<GuardedConnector>().ConnectAsync,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                MaxResponseHeadersLength = 32,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                UseCookies = false,
                UseProxy = false,
            });
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ImageDownloader>(
            provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ImageDownloader))));
    }
}
