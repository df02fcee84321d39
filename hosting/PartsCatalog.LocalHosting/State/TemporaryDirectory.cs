using Aspire.Hosting.Processes;

namespace Aspire.Hosting.State;

/// <summary>
/// A state directory for one test run, gone afterwards. A lock beside it says that its host lives, so that a later run can sweep
/// what a killed one left.
/// </summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly FileStream _lock;

    private TemporaryDirectory(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    public string Path { get; }

    public static TemporaryDirectory Create()
    {
        var root = System.IO.Path.Combine(StateDirectory.Root(), "temporary");
        Directory.CreateDirectory(root);
        if (Posix.IsRoot)
        {
            foreach (var directory in new[] { StateDirectory.Root(), root })
                File.SetUnixFileMode(directory, File.GetUnixFileMode(directory) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
        Sweep(root);
        while (true)
        {
            var path = System.IO.Path.Combine(root, Guid.NewGuid().ToString("N")[..12]);
            if (TryLock(path + ".lock") is { } held)
                return new TemporaryDirectory(path, held);
        }
    }

    public void Dispose()
    {
        Remove(Path);
        File.Delete(Path + ".lock");
        _lock.Dispose();
    }

    /// <summary>Null where another run's sweep came between the making of the file and its lock.</summary>
    private static FileStream? TryLock(string file)
    {
        try
        {
            var held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (File.Exists(file))
                return held;
            held.Dispose();
            return null;
        }
        catch (IOException) when (Directory.Exists(System.IO.Path.GetDirectoryName(file)))
        {
            return null;
        }
    }

    private static void Sweep(string root)
    {
        foreach (var file in Directory.EnumerateFiles(root, "*.lock"))
        {
            try
            {
                using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                var directory = file[..^".lock".Length];
                if (Directory.Exists(directory) && DirectoryUsers.Find(directory).Count > 0)
                    continue;
                Remove(directory);
                File.Delete(file);
            }
            catch (IOException)
            {
                continue; // held: its host lives, or another run sweeps it just now
            }
        }
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }
}
