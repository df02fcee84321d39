using System.Reflection;

namespace Aspire.Hosting;

/// <summary>Finds the folder of the AppHost's project file.</summary>
internal static class AppHostProject
{
    /// <summary>Written into the assembly by the project file, as Aspire's SDK does.</summary>
    private const string MetadataKey = "apphostprojectpath";

    public static string DirectoryOf(Assembly? assembly)
    {
        var written = assembly?.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == MetadataKey)?.Value;
        if (written is not null && Directory.Exists(written))
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(written));

        // The clone was moved after the build: the project file still lies above its output.
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); assembly is not null && directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, assembly.GetName().Name + ".csproj")))
                return directory.FullName;
        }
        return Environment.CurrentDirectory;
    }
}
