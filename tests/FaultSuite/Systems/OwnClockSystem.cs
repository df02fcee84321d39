using Aspire.Hosting;
using PartsCatalog.FaultChecks;
using PartsCatalog.FaultChecks.Faults;

namespace PartsCatalog.FaultSuite.Systems;

/// <summary>Services that read the time through libfaketime, which adds what a file says. Waiting is not touched, as a clock that is set does not touch it.</summary>
internal sealed class OwnClockSystem : IFaultSystem
{
    // Not its variant for threads: that one takes a lock at every look at the clock, and makes services many times slower.
    private const string Library = "libfaketime.so.1";

    private string? _directory;

    public string OffsetFile => Path.Combine(_directory ?? throw new InvalidOperationException("The system has not been started."), "offset");

    public string? NotPossibleHere() => FindLibrary() is null ? "libfaketime is not installed" : null;

    public async Task<SystemUnderTest> StartAsync(CancellationToken cancellationToken)
    {
        _directory = Directory.CreateTempSubdirectory("partscatalog-clock-").FullName;
        await File.WriteAllTextAsync(OffsetFile, ClockFault.NoOffset, cancellationToken);
        return await SystemUnderTest.StartAsync(
            builder =>
            {
                SlowSupplier.Configure(builder);
                foreach (var service in SystemServices.Names)
                {
                    builder.Project(service)
                        .WithEnvironment("LD_PRELOAD", FindLibrary())
                        .WithEnvironment("FAKETIME_TIMESTAMP_FILE", OffsetFile)
                        .WithEnvironment("FAKETIME_CACHE_DURATION", "1")
                        .WithEnvironment("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                        // Otherwise timed waits on the monotonic clock return at once, and every waiting thread spins.
                        .WithEnvironment("FAKETIME_FORCE_MONOTONIC_FIX", "0");
                }
            },
            cancellationToken: cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        if (_directory is not null)
            Directory.Delete(_directory, recursive: true);
        _directory = null;
        return ValueTask.CompletedTask;
    }

    private static string? FindLibrary() =>
        Directory.Exists("/usr/lib") ? Directory.EnumerateDirectories("/usr/lib").Select(path => Path.Combine(path, "faketime", Library)).FirstOrDefault(File.Exists) : null;
}
