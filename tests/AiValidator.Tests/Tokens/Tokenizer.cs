using System.Diagnostics;
using System.Text.Json;

namespace PartsCatalog.AiValidator.Tests.Tokens;

/// <summary>
/// A real tokenizer: npm's gpt-tokenizer with OpenAI's encoding o200k_base, installed by scripts/install-test-tools.sh. xAI publishes none; its tokens are
/// taken to be as many.
/// </summary>
internal static class Tokenizer
{
    private const string Program =
        """
        const { encode } = require(process.argv[1]);
        const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
        process.stdout.write(JSON.stringify(texts.map(text => encode(text, { disallowedSpecial: new Set() }).length)));
        """;

    /// <summary>Tokens of each text.</summary>
    public static async Task<int[]> CountAsync(IReadOnlyList<string> texts)
    {
        var package = Path.Combine(Root(), "artifacts", "tools", "node_modules", "gpt-tokenizer");
        if (!Directory.Exists(package))
        {
            throw new InvalidOperationException($"{package} is missing: run scripts/install-test-tools.sh.");
        }

        var start = new ProcessStartInfo("node", ["-e", Program, package]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var counted = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(texts));
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        node.ExitCode.ShouldBe(0);
        return JsonSerializer.Deserialize<int[]>(await counted)!;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartsCatalog.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is in no clone of the project.");
        }

        return folder.FullName;
    }
}
