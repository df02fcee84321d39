namespace Aspire.Hosting.Testing;

/// <summary>
/// Runs an AppHost's entry point up to its call of Build, and takes the builder from it. What the entry point does after that
/// (running the system) is not done: the exception thrown there ends it.
/// </summary>
internal sealed class BuilderCapture(DistributedApplicationOptions options)
{
    private static readonly AsyncLocal<BuilderCapture?> Active = new();

    public static BuilderCapture? Current => Active.Value;

    public DistributedApplicationOptions Options { get; } = options;

    public DistributedApplicationBuilder? Builder { get; private set; }

    public static async Task<DistributedApplicationBuilder> RunAsync(DistributedApplicationOptions options)
    {
        var capture = new BuilderCapture(options);
        var entryPoint = options.AppHostAssembly?.EntryPoint
            ?? throw new ArgumentException($"{options.AppHostAssembly} has no entry point.", nameof(options));
        Active.Value = capture;
        try
        {
            var arguments = entryPoint.GetParameters().Length == 0 ? null : new object[] { options.Args };
            if (entryPoint.Invoke(null, arguments) is Task running)
                await running;
        }
        catch (System.Reflection.TargetInvocationException exception) when (exception.InnerException is BuilderTakenException)
        {
            return capture.Builder!;
        }
        catch (BuilderTakenException)
        {
            return capture.Builder!;
        }
        finally
        {
            Active.Value = null;
        }
        throw new InvalidOperationException($"The entry point of {options.AppHostAssembly} ended without building an application.");
    }

    public void Take(DistributedApplicationBuilder builder)
    {
        Builder = builder;
        throw new BuilderTakenException();
    }
}
