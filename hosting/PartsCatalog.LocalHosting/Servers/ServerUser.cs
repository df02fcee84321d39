using Aspire.Hosting.Processes;
using Aspire.Hosting.State;

namespace Aspire.Hosting.Servers;

/// <summary>PostgreSQL refuses to run as root: then it runs as the user that its package made.</summary>
internal static class ServerUser
{
    private const string Name = "postgres";

    public static IReadOnlyList<string> Command(params string[] command) =>
        Posix.IsRoot ? ["setpriv", $"--reuid={Name}", $"--regid={Name}", "--init-groups", "--", .. command] : command;

    /// <summary>Makes a directory that is that user's alone.</summary>
    public static Task CreateDirectoryAsync(string path, CancellationToken cancellationToken) =>
        Processes.Command.RunAsync(
            Posix.IsRoot ? ["install", "-d", "-m", "0700", "-o", Name, "-g", Name, path] : ["install", "-d", "-m", "0700", path],
            environment: null,
            cancellationToken);

    /// <summary>Writes a file that only that user can read.</summary>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        await PrivateFile.WriteAsync(path, text, cancellationToken);
        if (Posix.IsRoot)
            await Processes.Command.RunAsync(["chown", $"{Name}:{Name}", path], environment: null, cancellationToken);
    }
}
