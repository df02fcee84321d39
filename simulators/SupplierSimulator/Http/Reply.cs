using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartsCatalog.SupplierSimulator.Http;

/// <summary>An answer under construction, written straight to bytes and used again after it was sent.</summary>
internal sealed class Reply
{
    private const int StartCapacity = 16 * 1024;
    private const int LargestKept = 256 * 1024;
    private static readonly JsonWriterOptions WriterOptions = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ArrayBufferWriter<byte> _buffer = new(StartCapacity);

    public Reply() => Json = new Utf8JsonWriter(_buffer, WriterOptions);

    public Utf8JsonWriter Json { get; }

    public int Status { get; set; } = StatusCodes.Status200OK;

    public string ContentType { get; set; } = "application/json";

    public int? RetryAfterSeconds { get; set; }

    public string? Challenge { get; set; }

    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            Json.Flush();
            return _buffer.WrittenMemory;
        }
    }

    /// <summary>Starts over: what was written is gone, as when a fault takes the place of the answer.</summary>
    public void Clear(int status = StatusCodes.Status200OK)
    {
        Json.Flush();
        if (_buffer.Capacity > LargestKept)
            _buffer = new ArrayBufferWriter<byte>(StartCapacity);
        else
            _buffer.ResetWrittenCount();
        Json.Reset(_buffer);
        Status = status;
        ContentType = "application/json";
        RetryAfterSeconds = null;
        Challenge = null;
    }

    /// <summary>Text behind the JSON, as some suppliers' errors have it.</summary>
    public void AppendText(string text)
    {
        Json.Flush();
        Encoding.UTF8.GetBytes(text, _buffer);
    }

    /// <summary>Cuts the answer in half, so that it is no JSON any more.</summary>
    public void Truncate()
    {
        var half = Bytes[..(Bytes.Length / 2)].ToArray();
        var (status, type) = (Status, ContentType);
        Clear(status);
        ContentType = type;
        _buffer.Write(half);
    }
}
