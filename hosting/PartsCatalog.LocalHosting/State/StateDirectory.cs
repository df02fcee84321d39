using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aspire.Hosting.Processes;

namespace Aspire.Hosting.State;

/// <summary>
/// One directory for all that a host keeps between runs: <c>RESOURCE/</c> data, <c>logs/</c>, ports.json, parameters.json.
/// One host at a time: it holds a lock for as long as it runs.
/// </summary>
internal sealed class StateDirectory : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly FileStream _lock;

    private StateDirectory(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    public string Path { get; }

    public string LogFile(string resource) => System.IO.Path.Combine(Path, "logs", resource + ".log");

    public string DataOf(string resource) => System.IO.Path.Combine(Path, resource);

    public static async Task<StateDirectory> OpenAsync(string path, bool fresh, CancellationToken cancellationToken)
    {
        CreatePrivate(System.IO.Path.GetDirectoryName(path)!);
        CreatePrivate(path);
        var held = TakeLock(path);
        // Servers of a host that was killed may need a moment more.
        await DirectoryUsers.WaitUntilGoneAsync(path, TimeSpan.FromSeconds(10), TimeProvider.System, cancellationToken);
        if (fresh)
            Empty(path);
        Directory.CreateDirectory(System.IO.Path.Combine(path, "logs"));
        return new StateDirectory(path, held);
    }

    /// <summary>The directory for the clone that holds this AppHost: $XDG_STATE_HOME, ~/.local/state, or /var/tmp, whichever the servers' users can enter.</summary>
    public static string DefaultPath(string appHostDirectory)
    {
        var clone = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(appHostDirectory)))[..12];
        return System.IO.Path.Combine(Root(), clone);
    }

    /// <summary>A directory of this user that the servers' users can enter.</summary>
    public static string Root()
    {
        var name = "partscatalog";
        var state = Environment.GetEnvironmentVariable("XDG_STATE_HOME");
        var home = Environment.GetEnvironmentVariable("HOME");
        if (!string.IsNullOrEmpty(state) && CanBeEntered(state))
            return System.IO.Path.Combine(state, name);
        if (!string.IsNullOrEmpty(home) && Directory.Exists(home) && !Posix.IsRoot)
            return System.IO.Path.Combine(home, ".local", "state", name);
        return System.IO.Path.Combine("/var/tmp", string.Create(CultureInfo.InvariantCulture, $"{name}-{Posix.UserId}"));
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>As root, PostgreSQL runs as another user, who cannot pass a directory such as /root.</summary>
    private static bool CanBeEntered(string path)
    {
        if (!Posix.IsRoot)
            return true;
        for (var directory = new DirectoryInfo(System.IO.Path.GetFullPath(path)); directory is not null; directory = directory.Parent)
        {
            if (directory.Exists && !directory.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return false;
        }
        return true;
    }

    private static void CreatePrivate(string path)
    {
        var mode = Posix.IsRoot ? OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : OwnerOnly;
        var directory = new DirectoryInfo(path);
        if (!directory.Exists)
        {
            Directory.CreateDirectory(path, mode);
            return;
        }
        // Under /var/tmp anyone can make a directory of any name first.
        if (directory.LinkTarget is not null)
            throw new ResourceStartException($"{path} is a symbolic link; remove it, or set {LocalHostingOptions.SectionName}:StateDirectory to a directory of your own.");
        try
        {
            if (directory.UnixFileMode != mode && path.Contains("partscatalog", StringComparison.Ordinal))
                File.SetUnixFileMode(path, mode);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ResourceStartException($"{path} belongs to another user; set {LocalHostingOptions.SectionName}:StateDirectory to a directory of your own.", exception);
        }
    }

    private static FileStream TakeLock(string path)
    {
        var owner = System.IO.Path.Combine(path, "host.pid");
        FileStream held;
        try
        {
            held = new FileStream(System.IO.Path.Combine(path, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            var pid = File.Exists(owner) ? File.ReadAllText(owner).Trim() : "unknown";
            throw new ResourceStartException($"The system already runs from this clone (host process {pid}, data in {path}). Stop it first with Ctrl+C, or 'kill {pid}'.", exception);
        }
        File.WriteAllText(owner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return held;
    }

    private static void Empty(string path)
    {
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos())
        {
            if (entry.Name is "host.lock" or "host.pid")
                continue;
            if (entry is DirectoryInfo directory)
                directory.Delete(recursive: true);
            else
                entry.Delete();
        }
    }
}
