using System.Buffers;
using System.Globalization;
using System.Text;
using PartsCatalog.Consensus.Engine.Fusion;

namespace PartsCatalog.Consensus.Fuse;

/// <summary>Writes the settled values. The file stands under its name only when it is whole.</summary>
internal sealed class FusedFile : IDisposable
{
    private const int BufferSize = 1 << 16;
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private readonly string _path;
    private readonly string _partial;
    private readonly StreamWriter _writer;

    public FusedFile(string path)
    {
        _path = path;
        _partial = path + ".partial";
        _writer = new StreamWriter(_partial, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize) { NewLine = "\n" };
        _writer.WriteLine("entity,attribute,value,confidence,rule");
    }

    public void Write(string entity, string attribute, FusedValue value)
    {
        Field(entity);
        _writer.Write(',');
        Field(attribute);
        _writer.Write(',');
        Field(value.Value);
        _writer.Write(',');
        Span<char> confidence = stackalloc char[16];
        value.Confidence.TryFormat(confidence, out var length, "0.0000", CultureInfo.InvariantCulture);
        _writer.Write(confidence[..length]);
        _writer.Write(',');
        _writer.WriteLine(value.Rule);
    }

    public void Complete()
    {
        _writer.Dispose();
        File.Move(_partial, _path, overwrite: true);
    }

    public void Dispose()
    {
        _writer.Dispose();
        File.Delete(_partial);
    }

    private void Field(string text)
    {
        if (text.AsSpan().ContainsAny(Quoted))
        {
            _writer.Write('"');
            _writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            _writer.Write('"');
        }
        else
        {
            _writer.Write(text);
        }
    }
}
