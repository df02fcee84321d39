using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace PartsCatalog.SupplierAdapter.Images.Preparing;

/// <summary>
/// Makes smaller pictures with libvips in a process of its own, with bounded time and memory: an image that is meant to hurt its reader
/// hurts that process.
/// </summary>
/// <param name="options">The program and its limits.</param>
/// <param name="clock">Time.</param>
internal sealed class Thumbnailer(IOptions<ImageOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>Seconds by the clock for a second of processor time.</summary>
    internal const int Patience = 12;

    private const int LongestMessage = 300;
    private const int CpuLimitSignal = 128 + 24; // how a shell tells of SIGXCPU
    private readonly PreparationOptions _options = options.Value.Preparation;
    private readonly SemaphoreSlim _places = new(options.Value.Preparation.Parallel);

    /// <summary>A picture of the image in another size and format.</summary>
    /// <param name="image">A file that <see cref="ImageHeader"/> took for an image.</param>
    /// <param name="geometry">Of vipsthumbnail, e.g. "160x160>" (never larger than it is) or "9x8!" (exactly).</param>
    /// <param name="format">Of libvips, with the savers' options, e.g. ".webp[Q=80]".</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UnreadableImageException">The program could make nothing of it.</exception>
    /// <exception cref="ThumbnailerException">The program is not there.</exception>
    public async Task<byte[]> MakeAsync(ReadOnlyMemory<byte> image, string geometry, string format, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("partscatalog-image-");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "in"), Path.Combine(folder.FullName, "out"));
            await File.WriteAllBytesAsync(input, image, cancellationToken);
            await RunAsync(input, geometry, output + format, cancellationToken);
            return await File.ReadAllBytesAsync(output + format.Split('[')[0], cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task RunAsync(string input, string geometry, string output, CancellationToken cancellationToken)
    {
        // A shell sets the limits, which the program inherits; nothing of the image is part of the command. The limit of time is a soft one, whose signal tells it from others.
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        var seconds = Math.Ceiling(_options.ProcessorSeconds).ToString(CultureInfo.InvariantCulture);
        var kilobytes = (_options.MaximumMegabytes * 1024).ToString(CultureInfo.InvariantCulture);
        foreach (var argument in new[]
        {
            "-c", """ulimit -S -t "$1"; ulimit -v "$2"; shift 2; exec nice -n 19 "$@" """,
            "sh", seconds, kilobytes, _options.Program, input, "--size", geometry, "--output", output,
        })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1"; // no reader that libvips itself does not trust with a stranger's file
        start.Environment["VIPS_CONCURRENCY"] = "1";
        using var process = Process.Start(start) ?? throw new ThumbnailerException("/bin/sh did not start.");
        var patience = TimeSpan.FromSeconds(_options.ProcessorSeconds * Patience);
        using var time = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            process.StandardInput.Close();
            var said = await process.StandardError.ReadToEndAsync(either.Token);
            await process.WaitForExitAsync(either.Token);
            if (process.ExitCode is 126 or 127)
                throw new ThumbnailerException($"The program '{_options.Program}' cannot be started; Debian and Ubuntu have it in libvips-tools.");
            if (process.ExitCode == CpuLimitSignal)
                throw new UnreadableImageException($"libvips was not done within {_options.ProcessorSeconds} s of processor time.");
            if (process.ExitCode != 0)
                throw new UnreadableImageException($"libvips: {FirstLine(said, input)}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableImageException($"libvips was not done within {patience.TotalSeconds} s.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string FirstLine(string said, string input)
    {
        var line = said.Replace(input, "the image", StringComparison.Ordinal).Split('\n', 2)[0].Trim();
        return line.Length switch
        {
            0 => "the picture cannot be read.",
            > LongestMessage => line[..LongestMessage],
            _ => line,
        };
    }
}
