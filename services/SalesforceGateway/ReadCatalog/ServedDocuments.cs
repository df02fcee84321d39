using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using PartsCatalog.SalesforceGateway.Http;
using PartsCatalog.SalesforceGateway.Supersession;
using PartsCatalog.SalesforceGateway.UsagePolicy;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>
/// Makes of a stored document what is served today: without prices that may not be shown any more, with the links that have to be shown, and with where
/// the part stands in its chain. Most documents are served as they are stored.
/// </summary>
internal sealed class ServedDocuments(SupersessionStore supersessions, UsagePolicies policies) : IDisposable
{
    private const long CacheBytes = 32 * 1024 * 1024;

    // Reading a document again, to take prices out, costs a hundred times as much as sending it.
    private readonly MemoryCache _shortened = new(new MemoryCacheOptions { SizeLimit = CacheBytes });

    /// <summary>The document as it is served now; <paramref name="asked"/> is what is known of a number that led here from elsewhere.</summary>
    public async Task<StoredDocument> OfAsync(StoredDocument stored, SupersessionView? asked, CancellationToken cancellationToken)
    {
        var served = WithoutExpired(stored);
        var chain = asked ?? (stored.HasSupersession ? await supersessions.FindAsync(stored.Part, cancellationToken) : null);
        var attributions = policies.Attributions(stored.Observed);
        return chain is null && attributions.Count == 0 ? served : WithTail(served, chain, attributions);
    }

    /// <inheritdoc />
    public void Dispose() => _shortened.Dispose();

    private StoredDocument WithoutExpired(StoredDocument stored)
    {
        var expired = policies.Expired(stored.Observed);
        if (expired.Count == 0)
        {
            return stored;
        }

        var key = (stored.ETag, string.Join(',', expired));
        if (_shortened.Get<StoredDocument>(key) is not { } shortened)
        {
            var body = ExpiredStatements.Remove(stored.Body, expired);
            shortened = ReferenceEquals(body, stored.Body) ? stored : stored with { Body = body, ETag = Tagged(stored.ETag, body) };
            _shortened.Set(key, shortened, new MemoryCacheEntryOptions { Size = shortened.Body.Length, SlidingExpiration = TimeSpan.FromMinutes(10) });
        }

        return stored with { Body = shortened.Body, ETag = shortened.ETag };
    }

    // The document is one object: what is added goes before its last brace.
    private static StoredDocument WithTail(StoredDocument served, SupersessionView? chain, IReadOnlyList<Attribution> attributions)
    {
        var tail = new ArrayBufferWriter<byte>(512);
        if (attributions.Count > 0)
        {
            Write(tail, "attributions"u8, JsonSerializer.SerializeToUtf8Bytes(attributions, GatewayJson.Default.IReadOnlyListAttribution));
        }

        if (chain is not null)
        {
            Write(tail, "supersession"u8, JsonSerializer.SerializeToUtf8Bytes(chain, GatewayJson.Default.SupersessionView));
        }

        var end = served.Body.AsSpan().LastIndexOf((byte)'}');
        byte[] body = [.. served.Body.AsSpan(0, end), .. tail.WrittenSpan, (byte)'}'];
        return served with { Body = body, ETag = Tagged(served.ETag, tail.WrittenSpan) };
    }

    private static void Write(ArrayBufferWriter<byte> tail, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        tail.Write(",\""u8);
        tail.Write(name);
        tail.Write("\":"u8);
        tail.Write(value);
    }

    private static string Tagged(string tag, ReadOnlySpan<byte> bytes) => $"{tag[..^1]}.{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 6))}\"";
}
