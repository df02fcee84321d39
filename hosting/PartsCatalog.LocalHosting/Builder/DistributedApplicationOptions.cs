using System.Reflection;

namespace Aspire.Hosting;

/// <summary>How a builder is made where the command line alone does not say it.</summary>
public sealed class DistributedApplicationOptions
{
    public string[] Args { get; init; } = [];

    /// <summary>The AppHost's assembly, which knows its project folder. By default the program's.</summary>
    public Assembly? AppHostAssembly { get; init; }

    /// <summary>The folder of the AppHost, where no assembly tells it.</summary>
    public string? ProjectDirectory { get; init; }

    /// <summary>Data in a directory of its own that is removed when the application is disposed of; for tests.</summary>
    public bool Temporary { get; init; }
}
