using CsvHelper;

namespace PartsCatalog.Consensus.Fuse;

/// <summary>Reads a CSV file (RFC 4180, UTF-8, with a header) row by row; the columns can stand in any order and others are passed over.</summary>
internal sealed class CsvTable : IDisposable
{
    /// <summary>Bytes; a quote that is never closed would otherwise swallow the rest of the file.</summary>
    private const int LongestRow = 64 * 1024 * 1024;

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        SkipEmptyLines = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = LongestRow,
        // Names are the same in many rows, and are kept.
        PoolStrings = true,
    };

    private readonly string _file;
    private readonly string[] _columns;
    private readonly int[] _at;
    private readonly CsvReader _reader;
    private int _headerCount;

    private CsvTable(string file, string[] required, string[] optional)
    {
        _file = file;
        _columns = [.. required, .. optional];
        _at = new int[_columns.Length];
        _reader = CsvReader.FromFile(file, Options, FileOptions.SequentialScan);
        try
        {
            ReadHeader(required.Length);
        }
        catch
        {
            _reader.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="FuseFormatException">There is no such file, or a column is missing.</exception>
    public static CsvTable Open(string file, string[] required, string[] optional)
    {
        try
        {
            return new CsvTable(file, required, optional);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FuseFormatException($"{file} cannot be read: {e.Message}");
        }
    }

    /// <exception cref="FuseFormatException">The row breaks the rules of quoting, or has more or fewer fields than the header.</exception>
    public bool Read()
    {
        if (!ReadRecord())
        {
            return false;
        }

        return _reader.FieldCount == _headerCount
            ? true
            : throw new FuseFormatException(_file, _reader.LineNumber, $"{_reader.FieldCount} fields; expected {_headerCount}, as the header has");
    }

    /// <summary>The field of a column, by its place among the required and then the optional ones; null when the file has no such column.</summary>
    public string? this[int column] => _at[column] < 0 ? null : _reader.GetString(_at[column]);

    /// <summary>The field of a column that must not be empty.</summary>
    public string Required(int column)
    {
        var text = this[column];
        return string.IsNullOrWhiteSpace(text) ? throw Problem(column, "is empty; expected a name or value") : text;
    }

    public FuseFormatException Problem(int column, string problem) => new(_file, _reader.LineNumber, _columns[column], problem);

    public void Dispose() => _reader.Dispose();

    private bool ReadRecord()
    {
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException e)
        {
            throw new FuseFormatException(_file, e.LineNumber, $"{e.Message} Expected quotes around a whole field or none, and rows of at most {LongestRow >> 20} MB.");
        }
    }

    private void ReadHeader(int required)
    {
        if (!ReadRecord())
        {
            throw new FuseFormatException(_file, 1, $"the file is empty; expected a header with {string.Join(", ", _columns.Take(required))}");
        }

        _headerCount = _reader.FieldCount;
        var names = Enumerable.Range(0, _headerCount).Select(i => _reader.GetString(i).Trim()).ToList();
        for (var i = 0; i < _columns.Length; i++)
        {
            _at[i] = names.IndexOf(_columns[i]);
            if (_at[i] < 0 && i < required)
            {
                throw new FuseFormatException(
                    _file, 1, $"the header has no column {_columns[i]}; expected {string.Join(", ", _columns.Take(required))}, found {string.Join(", ", names)}");
            }

            if (_at[i] >= 0 && names.LastIndexOf(_columns[i]) != _at[i])
            {
                throw new FuseFormatException(_file, 1, $"the header names column {_columns[i]} twice; expected it once");
            }
        }
    }
}
