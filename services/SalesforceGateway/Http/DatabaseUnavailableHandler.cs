using Microsoft.AspNetCore.Diagnostics;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.SalesforceGateway.Http;

/// <summary>Answers 503 with Retry-After, not 500, while the database is away or restarting.</summary>
internal sealed class DatabaseUnavailableHandler(ILogger<DatabaseUnavailableHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!PostgresErrors.IsTransient(exception))
            return false;
        logger.LogWarning(exception, "The database could not be reached");
        await Unavailable.Because(httpContext, "The gateway's database cannot be reached.").ExecuteAsync(httpContext);
        return true;
    }
}
