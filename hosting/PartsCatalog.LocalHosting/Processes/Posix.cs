using System.Runtime.InteropServices;

namespace Aspire.Hosting.Processes;

internal static partial class Posix
{
    public static bool IsRoot => GetEffectiveUserId() == 0;

    public static uint UserId => GetEffectiveUserId();

    /// <summary>Sends a signal to a process, or to its whole group where the id is negative. False when nothing of that id exists.</summary>
    public static bool Send(int processId, UnixSignal signal) => Kill(processId, (int)signal) == 0;

    public static bool Exists(int processId) => Kill(processId, 0) == 0;

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int processId, int signal);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint GetEffectiveUserId();
}
