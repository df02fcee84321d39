using System.Diagnostics;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

/// <summary>A real S3 server (npm's s3rver, installed by scripts/install-test-tools.sh) in a process of its own. It knows its keys, but does not check
/// signatures of version 4; those are the AWS package's own work.</summary>
public sealed class S3Server : IAsyncLifetime
{
    public const string Bucket = "images";
    public const string AccessKey = "S3RVER";
    public const string SecretKey = "S3RVER";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "s3rver-" + Guid.NewGuid().ToString("N"));
    private Process _process = null!;

    /// <summary>Its address.</summary>
    public string Url { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var program = Path.Combine(Root(), "artifacts", "tools", "node_modules", "s3rver", "bin", "s3rver.js");
        if (!File.Exists(program))
            throw new InvalidOperationException($"{program} is missing: run scripts/install-test-tools.sh.");
        var start = new ProcessStartInfo("node", [program, "--directory", _folder, "--port", "0", "--address", "127.0.0.1", "--configure-bucket", Bucket])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await _process.StandardOutput.ReadLineAsync(time.Token) is { } line)
        {
            if (line.Contains("listening on", StringComparison.Ordinal))
            {
                Url = "http://" + line.Split(' ')[^1];
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None); // its log of requests; a full pipe would stop it
                return;
            }
        }

        throw new InvalidOperationException("s3rver ended without listening.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartsCatalog.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is in no clone of the project.");
        return folder.FullName;
    }
}
