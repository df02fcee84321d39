using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace PartsCatalog.SupplierAdapter.Suppliers.Http;

/// <summary>Sends a request and receives the answer whole, bounded in size and checked for its type.</summary>
internal static class SupplierHttp
{
    private const int FirstBuffer = 32 * 1024;

    private static readonly string[] HeadersThatMatter =
        ["Date", "ETag", "Retry-After", "X-Request-Id", "x-amzn-RequestId", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"];

    /// <summary>Sends the request.</summary>
    /// <param name="client">The supplier's client.</param>
    /// <param name="request">The request.</param>
    /// <param name="maximumBytes">Largest body received.</param>
    /// <param name="clock">For a Retry-After that names a date.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="SupplierCallException">The body is larger than allowed, or the answer is a success of another type than JSON.</exception>
    public static async Task<SupplierResponse> ExchangeAsync(
        HttpClient client, HttpRequestMessage request, int maximumBytes, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        if (response.StatusCode == HttpStatusCode.OK && !IsJson(mediaType))
        {
            throw new SupplierCallException($"The answer is of type '{mediaType ?? "none"}'; expected application/json.") { IsTransient = true };
        }

        if (response.Content.Headers.ContentLength > maximumBytes)
        {
            throw TooLarge(maximumBytes);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var body = response.Content.Headers.ContentLength is { } length
            ? await ReadKnownAsync(stream, (int)length, cancellationToken)
            : await ReadAsync(stream, maximumBytes, cancellationToken);
        return new SupplierResponse((int)response.StatusCode, mediaType, Pick(response), body)
        {
            RetryAfter = Delay(response.Headers.RetryAfter, clock),
        };
    }

    private static bool IsJson(string? mediaType) =>
        mediaType is "application/json" or "text/json" || mediaType?.EndsWith("+json", StringComparison.OrdinalIgnoreCase) == true;

    // Straight into what is kept; the HTTP client sees to it that no more comes than was announced.
    private static async Task<ReadOnlyMemory<byte>> ReadKnownAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        var body = new byte[length];
        var read = await stream.ReadAtLeastAsync(body, length, throwOnEndOfStream: false, cancellationToken);
        return body.AsMemory(0, read);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int maximumBytes, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
            {
                length += read;
                if (length > maximumBytes)
                {
                    throw TooLarge(maximumBytes);
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }
            }

            return buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static SupplierCallException TooLarge(int maximumBytes) => new($"The answer is larger than {maximumBytes} bytes.") { IsTransient = true };

    private static Dictionary<string, string> Pick(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(4, StringComparer.OrdinalIgnoreCase);
        if (response.Content.Headers.ContentType is { } type)
        {
            headers["Content-Type"] = type.ToString();
        }

        foreach (var name in HeadersThatMatter)
        {
            if (response.Headers.NonValidated.TryGetValues(name, out var values))
            {
                headers[name] = values.ToString();
            }
        }

        return headers;
    }

    private static TimeSpan? Delay(RetryConditionHeaderValue? header, TimeProvider clock) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };
}
