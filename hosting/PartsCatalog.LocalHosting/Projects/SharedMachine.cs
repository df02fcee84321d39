namespace Aspire.Hosting.Projects;

/// <summary>
/// Settings of the runtime for many small processes that share one machine: they trade a little of each process's peak for memory and for less compiling. What
/// the host's own environment sets stands. An installation that gives each process a machine keeps the runtime's defaults.
/// </summary>
internal static class SharedMachine
{
    private static readonly (string Name, string Value)[] Defaults =
    [
        // Compiled code is mapped once, not twice: 20 MB a process. It is a hardening against attackers that are already inside the process.
        ("DOTNET_EnableWriteXorExecute", "0"),
        // The youngest generation would be as large as the processor's cache, which every process believes to be its own. Hexadecimal: 3 MB.
        ("DOTNET_GCgen0size", "300000"),
        // It grows with what survives, up to 200 MB: to 6 here, as with a concurrent collector (docs/performance.md).
        ("DOTNET_GCGen0MaxBudget", "600000"),
        // Regions of 1 MB in place of 4: a heap this small leaves most of its last ones empty.
        ("DOTNET_GCRegionSize", "100000"),
        ("DOTNET_GCConserveMemory", "7"),
        // What native code (compiler, zlib, TLS) gives back goes back to the system.
        ("MALLOC_ARENA_MAX", "1"),
        ("MALLOC_TRIM_THRESHOLD_", "131072"),
        ("MALLOC_MMAP_THRESHOLD_", "131072"),
    ];

    /// <summary>Those of the settings that the host's environment does not make.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Variables() => Defaults
        .Where(setting => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(setting.Name)))
        .Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value));
}
