namespace PartsCatalog.SalesforceGateway.Http;

/// <summary>Headers that keep a browser from making more of an answer than it is. The page of the documentation runs its own scripts; all else runs nothing.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'";
    private const string Page = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";
    private const string OneYear = "max-age=31536000; includeSubDomains";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/docs") ? Page : Nothing;
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = OneYear;
        return next(context);
    }
}
