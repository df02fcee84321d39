using PartsCatalog.SupplierSimulator.Amazon;
using PartsCatalog.SupplierSimulator.Encompass;
using PartsCatalog.SupplierSimulator.Marcone;
using PartsCatalog.SupplierSimulator.Reliable;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Http;

/// <summary>The suppliers' operations, each supplier under a prefix of its own so that one base URL serves all.</summary>
internal static class SupplierRoutes
{
    public static void MapSuppliers(this WebApplication app)
    {
        var services = app.Services;
        var encompass = services.GetRequiredService<EncompassApi>();
        app.MapEncompass("/encompass/restfulservice/partsInformation", encompass.PartsInformation);
        app.MapEncompass("/encompass/restfulservice/search", encompass.Search);
        app.MapEncompass("/encompass/restfulservice/modelPartList", encompass.ModelPartList);
        app.MapEncompass("/encompass/restfulservice/brandList", encompass.BrandList);

        var marcone = services.GetRequiredService<MarconeApi>();
        app.MapMarcone("/marcone/AccessToken", marcone.AccessToken, limited: false);
        app.MapMarcone("/marcone/parts/lookup", marcone.Lookup);

        var reliable = services.GetRequiredService<ReliableApi>();
        app.MapSupplier("/reliable/ws/rest/ReliablePartsBoomiAPI/partSearch/v2/query", new SupplierEndpoint
        {
            Supplier = Supplier.Reliable,
            Handle = reliable.Query,
            Unauthorized = ReliableErrors.Unauthorized,
            RateLimited = ReliableErrors.RateLimited,
        });

        var creators = services.GetRequiredService<CreatorsApi>();
        app.MapCreators("/amazon/auth/o2/token", creators.Token, limited: false);
        app.MapCreators("/amazon/catalog/v1/searchItems", creators.SearchItems);
        app.MapCreators("/amazon/catalog/v1/getItems", creators.GetItems);

        var paApi = services.GetRequiredService<PaApi>();
        app.MapPaApi("/amazon/paapi5/searchitems", paApi.SearchItems);
        app.MapPaApi("/amazon/paapi5/getitems", paApi.GetItems);
    }

    private static void MapEncompass(this WebApplication app, string path, Action<SupplierCall> handle) => app.MapSupplier(path, new SupplierEndpoint
    {
        Supplier = Supplier.Encompass,
        Handle = handle,
        Unauthorized = EncompassErrors.Unauthorized,
        RateLimited = EncompassErrors.RateLimited,
    });

    private static void MapMarcone(this WebApplication app, string path, Action<SupplierCall> handle, bool limited = true) => app.MapSupplier(path, new SupplierEndpoint
    {
        Supplier = Supplier.Marcone,
        Handle = handle,
        Limited = limited,
        Unauthorized = MarconeErrors.Unauthorized,
        RateLimited = MarconeErrors.RateLimited,
    });

    private static void MapCreators(this WebApplication app, string path, Action<SupplierCall> handle, bool limited = true) => app.MapSupplier(path, new SupplierEndpoint
    {
        Supplier = Supplier.Amazon,
        Handle = handle,
        Limited = limited,
        Unauthorized = AmazonErrors.CreatorsUnauthorized,
        RateLimited = AmazonErrors.CreatorsRateLimited,
    });

    private static void MapPaApi(this WebApplication app, string path, Action<SupplierCall> handle) => app.MapSupplier(path, new SupplierEndpoint
    {
        Supplier = Supplier.Amazon,
        Handle = handle,
        Unauthorized = AmazonErrors.PaApiUnauthorized,
        RateLimited = AmazonErrors.PaApiRateLimited,
    });

    private static void MapSupplier(this WebApplication app, string path, SupplierEndpoint endpoint)
    {
        var pipeline = app.Services.GetRequiredService<SupplierPipeline>();
        app.MapPost(path, (RequestDelegate)(context => pipeline.InvokeAsync(context, endpoint)));
    }
}
