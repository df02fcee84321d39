using Microsoft.OpenApi;

namespace PartsCatalog.SalesforceGateway.OpenApi;

/// <summary>The OpenAPI 3.1 document at /openapi/v1.json and the page over it at /docs; both are open to everybody.</summary>
internal static class OpenApiSetup
{
    private const string Document = "v1";

    public static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer<DocumentDescription>();
            options.AddOperationTransformer<OperationDescription>();
        });

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi();
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "docs";
            page.DocumentTitle = "Parts catalog API";
            page.SwaggerEndpoint($"/openapi/{Document}.json", "Parts catalog API v1");
        });
    }
}
