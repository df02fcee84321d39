using System.Net;

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
        services.AddSingleton<IObjectStore, FolderObjectStore>();
        services.AddSingleton<ImageStore>();
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
