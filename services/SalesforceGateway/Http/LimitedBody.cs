namespace PartsCatalog.SalesforceGateway.Http;

/// <summary>Reads a request's body up to a limit.</summary>
internal static class LimitedBody
{
    /// <summary>The body, or null when it is longer than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            return null;
        var buffer = new byte[limit + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > limit)
            return null;
        // Not one expression with the null above: as Memory that would be an empty body.
        return buffer.AsMemory(0, length);
    }
}
