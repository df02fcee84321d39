using Aspire.Hosting;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>The file system that holds PostgreSQL's data and its log of changes is filled to the last byte, and emptied again.</summary>
public sealed class DiskFullFault(Func<string> directory) : IFault
{
    private const string NoSpace = "No space left on device";
    private const int PieceBytes = 1024 * 1024;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    public string Name => "disk-full";

    public string Does => $"the file system of PostgreSQL's data is full for {Length.TotalSeconds} s";

    public async Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        var filler = Path.Combine(directory(), "filler");
        await FillAsync(filler, cancellationToken);
        await Lasting.ForAsync(Length, cancellationToken);
        File.Delete(filler);
        // An administrator makes room and starts what gave up.
        var server = system.Application.GetResource("postgres");
        if (server.Current.State is ResourceState.Failed)
            await server.StartAsync();
        if (!server.ReadLog().Contains(NoSpace, StringComparison.Ordinal))
            throw new InvalidOperationException($"PostgreSQL never met the full disk: its log has no '{NoSpace}'.");
    }

    private static async Task FillAsync(string filler, CancellationToken cancellationToken)
    {
        var zeros = new byte[PieceBytes];
        await using var file = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var piece = PieceBytes; piece > 0;)
        {
            try
            {
                await file.WriteAsync(zeros.AsMemory(0, piece), cancellationToken);
            }
            catch (IOException)
            {
                piece /= 2; // no room for so much
            }
        }
    }
}
