using System.Xml.Linq;
using Aspire.Hosting.Processes;

namespace Aspire.Hosting.Projects;

/// <summary>Finds what a build made of a project file, in the configuration (Debug or Release) that the host itself was built in.</summary>
internal static class BuiltAssembly
{
    private static string Configuration =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";

    public static string Find(string projectPath)
    {
        if (!File.Exists(projectPath))
            throw new ResourceStartException($"There is no project {projectPath}.");
        var name = XDocument.Load(projectPath).Descendants("AssemblyName").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(projectPath);
        var output = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(projectPath)!, "bin", Configuration));
        var built = !output.Exists
            ? null
            : output.GetDirectories("net*")
                .Select(framework => new FileInfo(Path.Combine(framework.FullName, name + ".dll")))
                .Where(file => file.Exists)
                .MaxBy(file => file.LastWriteTimeUtc);
        return built?.FullName ?? throw new ResourceStartException($"{name} is not built. Build it with: dotnet build -c {Configuration} {projectPath}");
    }
}
