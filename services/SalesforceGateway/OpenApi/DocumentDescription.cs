using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PartsCatalog.SalesforceGateway.ApiKeys;

namespace PartsCatalog.SalesforceGateway.OpenApi;

/// <summary>Title, security and what holds for every operation.</summary>
internal sealed class DocumentDescription : IOpenApiDocumentTransformer
{
    private const string Text =
        """
        Look appliance parts up and read the catalog's records.

        * A lookup is asked for with `POST /v1/lookup`, followed at `status_url`, and its record read at `record_url`.
        * Names are snake_case, times are ISO 8601 in UTC, errors are `application/problem+json` (RFC 9457) with a `traceId`; invalid requests list `errors: [{detail, pointer}]`.
        * Every answer to a client says what is left of its limits (1000 requests an hour, 50 a minute): `X-RateLimit-Limit`, `X-RateLimit-Remaining`,
          `X-RateLimit-Reset` (Unix seconds), `RateLimit` and `RateLimit-Policy`; 429 carries `Retry-After`.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "Parts catalog API", Version = "1", Description = Text };
        // Addresses are relative to wherever this document was read.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [ApiKeyScheme.Name] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiKeyScheme.Header,
                Description = "A key of the form pck_PREFIX_SECRET.",
            },
            [OperationDescription.BearerScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "The same key as a bearer token.",
            },
        };
        return Task.CompletedTask;
    }
}
