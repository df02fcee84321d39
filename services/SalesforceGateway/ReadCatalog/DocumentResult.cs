using System.Globalization;
using System.Net.Mime;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>Writes a document's stored bytes, or 304 when the caller has them.</summary>
internal sealed class DocumentResult(StoredDocument document) : IResult
{
    public const string LastVerifiedHeader = "Last-Verified";
    private const string ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ETag = document.ETag;
        // Each key has its own rights, so no shared cache; and a record may change any moment, so ask again: 304 is cheap.
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = "Accept-Encoding, Authorization, X-API-Key";
        response.Headers[LastVerifiedHeader] = document.LastVerified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        if (document.Location is { } location)
            response.Headers.ContentLocation = location;
        if (EntityTag.IsNamedBy(httpContext.Request.Headers.IfNoneMatch, document.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentType;
        response.ContentLength = document.Body.Length;
        await response.BodyWriter.WriteAsync(document.Body, httpContext.RequestAborted);
    }
}
