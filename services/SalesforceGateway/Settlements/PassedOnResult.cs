namespace PartsCatalog.SalesforceGateway.Settlements;

/// <summary>Bytes of another service's answer with its status.</summary>
internal sealed class PassedOnResult(int status, string contentType, byte[] body) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = body.Length;
        return httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
