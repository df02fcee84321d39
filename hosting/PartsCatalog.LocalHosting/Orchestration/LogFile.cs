using System.Text;

namespace Aspire.Hosting.Orchestration;

/// <summary>A resource's log: written by the process itself, read here.</summary>
internal static class LogFile
{
    private const int TailBytes = 16 * 1024;
    private const long LargestBytes = 64 * 1024 * 1024;

    public static IReadOnlyList<string> LastLines(string path, int count)
    {
        if (!File.Exists(path))
            return [];
        using var stream = Open(path);
        stream.Seek(-Math.Min(TailBytes, stream.Length), SeekOrigin.End);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines[^Math.Min(count, lines.Length)..];
    }

    public static string ReadAll(string path)
    {
        if (!File.Exists(path))
            return "";
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>At a start of the host: the log of the run before is kept as .1, older ones go.</summary>
    public static void Rotate(string path)
    {
        if (File.Exists(path))
            File.Move(path, path + ".1", overwrite: true);
    }

    /// <summary>The process appends, so that a log that has grown too long can be cut while it is written.</summary>
    public static void CutIfTooLong(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > LargestBytes })
            return;
        File.Copy(path, path + ".1", overwrite: true);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        stream.SetLength(0);
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
