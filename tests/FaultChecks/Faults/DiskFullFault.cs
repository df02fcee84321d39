using Aspire.Hosting;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>The file system that holds PostgreSQL's data and its log of changes is filled to the last byte, and emptied again.</summary>
public sealed class DiskFullFault(Func<string> directory) : IFault
{
    private const string NoSpace = "No space left on device";
    private const int PieceBytes = 1024 * 1024;
    private const int OutOfSpace = 28; // ENOSPC
    private const long RoomBeforeStrike = 128L * PieceBytes;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    private int _metBefore;

    public string Name => "disk-full";

    public string Does => $"the file system of PostgreSQL's data is full for {Length.TotalSeconds} s";

    private string Ballast => Path.Combine(directory(), "ballast");

    private string Filler => Path.Combine(directory(), "filler");

    /// <summary>Most of the disk is taken before the first lookup: the strike is to be quick, or the lookups have ended when the disk is full.</summary>
    public Task PrepareAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        _metBefore = TimesMet(system);
        return FillAsync(Ballast, RoomBeforeStrike, cancellationToken);
    }

    public async Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        try
        {
            await FillAsync(Filler, 0, cancellationToken);
            await Lasting.ForAsync(Length, cancellationToken);
        }
        finally
        {
            Empty();
        }

        // An administrator makes room and starts what gave up.
        var server = system.Application.GetResource("postgres");
        if (server.Current.State is ResourceState.Failed)
            await server.StartAsync();
        if (TimesMet(system) <= _metBefore)
            throw new InvalidOperationException($"PostgreSQL never met the full disk: its log has no new '{NoSpace}'.");
    }

    public Task MendAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        Empty();
        return Task.CompletedTask;
    }

    private void Empty()
    {
        File.Delete(Filler);
        File.Delete(Ballast);
    }

    private static int TimesMet(SystemUnderTest system) => system.Application.GetResource("postgres").ReadLog().Split(NoSpace).Length - 1;

    /// <summary>Writes zeros until so many bytes are left.</summary>
    private static async Task FillAsync(string path, long leave, CancellationToken cancellationToken)
    {
        var zeros = new byte[PieceBytes];
        var disk = new DriveInfo(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var piece = PieceBytes; piece > 0 && (leave == 0 || disk.AvailableFreeSpace > leave);)
        {
            try
            {
                await file.WriteAsync(zeros.AsMemory(0, piece), cancellationToken);
            }
            catch (IOException full) when (full.HResult == OutOfSpace)
            {
                piece /= 2; // no room for so much
            }
        }
    }
}
