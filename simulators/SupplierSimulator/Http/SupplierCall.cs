using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Http;

/// <summary>One call to a supplier: what came in, and the reply to fill.</summary>
internal sealed class SupplierCall(HttpContext http, Supplier supplier, ReadOnlyMemory<byte> body, Reply reply) : IDisposable
{
    private JsonDocument? _document;

    public HttpRequest Request => http.Request;

    public Supplier Supplier => supplier;

    public ReadOnlyMemory<byte> Body => body;

    public Reply Reply => reply;

    public Utf8JsonWriter Json => reply.Json;

    /// <summary>The number that was asked for, set by the handler for the call log; null for calls that name none.</summary>
    public string? PartNumber { get; set; }

    /// <summary>Where the caller reached us: the start of the image URLs in the answers.</summary>
    public string BaseUrl => $"{http.Request.Scheme}://{http.Request.Host.Value}";

    public bool TryReadJson(out JsonElement root)
    {
        root = default;
        try
        {
            _document = JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return false;
        }

        root = _document.RootElement;
        return root.ValueKind == JsonValueKind.Object;
    }

    public bool TryHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = http.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;
        return value is { Length: > 0 };
    }

    public void Dispose() => _document?.Dispose();
}
