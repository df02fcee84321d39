using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Caching;
using PartsCatalog.SupplierAdapter.Limits;
using PartsCatalog.SupplierAdapter.Querying;
using PartsCatalog.SupplierAdapter.Suppliers.Amazon;
using PartsCatalog.SupplierAdapter.Suppliers.Encompass;
using PartsCatalog.SupplierAdapter.Suppliers.Marcone;
using PartsCatalog.SupplierAdapter.Suppliers.Reliable;
using PartsCatalog.SupplierAdapter.Suppliers.Tokens;

namespace PartsCatalog.SupplierAdapter.Suppliers;

/// <summary>Who is asked. A further supplier is a folder and a line here.</summary>
internal static class SupplierRegistration
{
    /// <summary>Registers all suppliers.</summary>
    public static void AddSuppliers(this IHostApplicationBuilder builder)
    {
        builder.AddSupplier<EncompassSupplier, EncompassOptions>(EncompassOptions.SectionName);
        builder.AddSupplier<MarconeSupplier, MarconeOptions>(MarconeOptions.SectionName).SignedWithToken(MarconeTokens.Create);
        builder.AddSupplier<ReliableSupplier, ReliableOptions>(ReliableOptions.SectionName).AddHttpMessageHandler<ReliableSigningHandler>();
        builder.Services.AddTransient<ReliableSigningHandler>();
        builder.AddSupplier<AmazonSupplier, AmazonOptions>(AmazonOptions.SectionName).SignedWithToken(AmazonTokens.Create).AddHttpMessageHandler<PaApiSigningHandler>();
        builder.Services.AddTransient<PaApiSigningHandler>();
    }

    /// <summary>Registers one supplier: its options, its HTTP client, and the desk that guards it.</summary>
    public static IHttpClientBuilder AddSupplier<TSupplier, TOptions>(this IHostApplicationBuilder builder, string section)
        where TSupplier : class, ISupplier
        where TOptions : SupplierOptions
    {
        var services = builder.Services;
        services.TryAddSingleton<SimulatorFallback>();
        services.AddSingleton(new SupplierCredentials(configuration => configuration.GetSection(section).Get<TOptions>() is { HasCredentials: true }));
        services.AddOptions<TOptions>()
            .BindConfiguration(section)
            .PostConfigure<SimulatorFallback>((options, fallback) => options.ChooseAddress(fallback.Address))
            .ValidateDataAnnotations()
            .Validate(
                options => options.BaseUrl.Length == 0 || (Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"),
                $"{section}:BaseUrl is no address; expected https://host[/path].")
            .Validate(
                options => options.DeadlineSeconds <= options.TotalSeconds,
                $"{section}:DeadlineSeconds is longer than TotalSeconds; expected at most that.")
            .ValidateOnStart();
        var client = services.AddHttpClient(section, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler);
        services.AddSingleton<TSupplier>(provider => ActivatorUtilities.CreateInstance<TSupplier>(provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(section)));
        services.AddSingleton<ISupplier>(provider => provider.GetRequiredService<TSupplier>());
        services.AddSingleton(provider => Desk(provider, provider.GetRequiredService<TSupplier>(), provider.GetRequiredService<IOptions<TOptions>>().Value));
        return client;
    }

    /// <summary>Signs the supplier's requests with an OAuth 2.0 access token, which a client of its own fetches.</summary>
    public static IHttpClientBuilder SignedWithToken(this IHttpClientBuilder client, Func<IServiceProvider, HttpClient, AccessTokenCache?> create)
    {
        var tokenClient = $"{client.Name}:Token";
        client.Services.AddHttpClient(tokenClient, http => http.Timeout = TimeSpan.FromSeconds(10))
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler);
        return client.AddHttpMessageHandler(provider =>
            new BearerTokenHandler(create(provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(tokenClient))));
    }

    // Connections are renewed so that a supplier's move to another address is seen; a redirect of an API call is never right.
    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        MaxConnectionsPerServer = 256,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };

    private static SupplierDesk Desk(IServiceProvider provider, ISupplier supplier, SupplierOptions options)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        var plan = options.Plan;
        var permits = new SharedPermits(supplier.Name, plan, provider.GetRequiredService<IRedis>(), new LocalPermits(plan.Scaled(options.ShareWithoutRedis), clock), clock);
        return new SupplierDesk(supplier, options, new SupplierLimiter(permits, plan, clock), clock, provider.GetRequiredService<ILogger<SupplierDesk>>());
    }
}
