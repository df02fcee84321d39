namespace PartsCatalog.Consensus.Fuse;

/// <summary>A file or argument of `fuse` is not as it must be; the message says where, and what was expected.</summary>
internal sealed class FuseFormatException : Exception
{
    public FuseFormatException(string message)
        : base(message)
    {
    }

    public FuseFormatException(string file, long line, string problem)
        : base($"{file}, line {line}: {problem}")
    {
    }

    public FuseFormatException(string file, long line, string column, string problem)
        : base($"{file}, line {line}, column {column}: {problem}")
    {
    }
}
