using System.Diagnostics;
using PartsCatalog.FaultChecks;

namespace PartsCatalog.FaultSuite.Systems;

/// <summary>PostgreSQL has a file system of its own, a tmpfs of 1 GB, which can be filled without harm to anything else.</summary>
internal sealed class SmallDiskSystem : IFaultSystem
{
    private const string Prefix = "/var/tmp/partscatalog-smalldisk-";
    private const string Size = "size=1g";

    private readonly string _root = Prefix + Environment.ProcessId;
    private string? _mounted;

    /// <summary>Where it is mounted: the home of PostgreSQL's data.</summary>
    public string Disk => _mounted ?? throw new InvalidOperationException("The system has not been started.");

    public string? NotPossibleHere()
    {
        var probe = Directory.CreateTempSubdirectory("partscatalog-mount-").FullName;
        var possible = Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", probe);
        if (possible)
            Run("umount", probe);
        Directory.Delete(probe);
        return possible ? null : "mounting a file system is not permitted";
    }

    public Task<SystemUnderTest> StartAsync(CancellationToken cancellationToken)
    {
        RemoveLeftBehind();
        var state = Path.Combine(_root, "state");
        var disk = Path.Combine(state, AppHost.ResourceNames.Postgres);
        Directory.CreateDirectory(disk);
        if (!Run("mount", "-t", "tmpfs", "-o", Size, "tmpfs", disk))
            throw new InvalidOperationException($"No tmpfs could be mounted at {disk}.");
        _mounted = disk;
        return SystemUnderTest.StartAsync(SlowSupplier.Configure, state, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        if (_mounted is not null)
            Remove(_root);
        _mounted = null;
        return ValueTask.CompletedTask;
    }

    /// <summary>What a run that was killed could not take away itself.</summary>
    private static void RemoveLeftBehind()
    {
        foreach (var root in Directory.GetDirectories(Path.GetDirectoryName(Prefix)!, Path.GetFileName(Prefix) + "*"))
        {
            if (!Directory.Exists("/proc/" + root[Prefix.Length..]))
                Remove(root);
        }
    }

    private static void Remove(string root)
    {
        var disk = Path.Combine(root, "state", AppHost.ResourceNames.Postgres);
        if (Directory.Exists(disk))
            Run("umount", "--lazy", disk);
        Directory.Delete(root, recursive: true);
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false });
        process?.StandardError.ReadToEnd();
        process?.WaitForExit();
        return process?.ExitCode == 0;
    }
}
