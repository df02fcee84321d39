using System.Globalization;

namespace Aspire.Hosting.Processes;

/// <summary>
/// The processes that work inside a directory. A server's working directory is its data directory, so these are what is left of a server
/// whose host or parent was killed: PostgreSQL's backends, for one, outlive their postmaster by a moment and hold its memory.
/// </summary>
internal static class DirectoryUsers
{
    public static async Task WaitUntilGoneAsync(string directory, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        while (Find(directory) is { Count: > 0 } left)
        {
            if (time.GetElapsedTime(since) > limit)
                left.ForEach(pid => Posix.Send(pid, UnixSignal.Kill));
            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellationToken);
        }
    }

    public static List<int> Find(string directory)
    {
        var found = new List<int>();
        foreach (var entry in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(entry), NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
                && pid != Environment.ProcessId
                && WorkingDirectory(entry) is { } working
                && (working == directory || working.StartsWith(directory + "/", StringComparison.Ordinal)))
                found.Add(pid);
        }
        return found;
    }

    private static string? WorkingDirectory(string process)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null; // it has just ended, or belongs to another user: neither is a process of ours
        }
    }
}
