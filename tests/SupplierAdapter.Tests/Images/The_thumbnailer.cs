using System.Text;
using Microsoft.Extensions.Options;
using PartsCatalog.SupplierAdapter.Images;
using PartsCatalog.SupplierAdapter.Images.Preparing;
using PartsCatalog.SupplierAdapter.Tests.Host;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Images;

public sealed class The_thumbnailer(SimulatorHost simulator) : IClassFixture<SimulatorHost>
{
    [Theory]
    [InlineData(160)]
    [InlineData(640)]
    public async Task Makes_WebP_pictures_no_larger_than_asked_and_than_the_original(int size)
    {
        using var program = Program();
        var original = await OriginalAsync();
        var (width, height) = (ImageHeader.TryRead(original)!.Width, ImageHeader.TryRead(original)!.Height);

        var thumbnail = ImageHeader.TryRead(await program.MakeAsync(original, $"{size}x{size}>", ".webp[Q=80,strip]", TestContext.Current.CancellationToken))!;

        thumbnail.MediaType.ShouldBe("image/webp");
        Math.Max(thumbnail.Width, thumbnail.Height).ShouldBe(Math.Min(size, Math.Max(width, height)));
    }

    [Fact]
    public async Task Makes_nothing_of_a_header_without_a_picture()
    {
        using var program = Program();
        var broken = (await OriginalAsync()).AsMemory(0, 60);
        var problem = await Should.ThrowAsync<UnreadableImageException>(() => program.MakeAsync(broken, "160x160>", ".webp", TestContext.Current.CancellationToken));
        problem.Message.ShouldStartWith("libvips: ");
        problem.Message.ShouldNotContain("/tmp/");
    }

    [Theory]
    [InlineData("exec tail -f /dev/null", "libvips was not done within 12 s.")]
    [InlineData("while :; do :; done", "libvips was not done within 1 s of processor time.")]
    public async Task Is_ended_when_it_takes_too_long(string script, string message)
    {
        // A shell takes its input for a script, and these never end.
        var clock = new ManualClock();
        using var program = Program(options => (options.Program, options.ProcessorSeconds) = ("sh", 1), clock);
        var made = program.MakeAsync(Encoding.UTF8.GetBytes(script), "160x160>", ".webp", TestContext.Current.CancellationToken);
        await Eventually.Async(
            () =>
            {
                // Only who uses no processor time has to be waited for by the clock.
                clock.Advance(script.StartsWith("exec", StringComparison.Ordinal) ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);
                return made.IsCompleted;
            },
            TimeSpan.FromMinutes(3));
        (await Should.ThrowAsync<UnreadableImageException>(made)).Message.ShouldBe(message);
    }

    [Fact]
    public async Task Says_where_it_is_to_be_had_when_it_is_missing()
    {
        using var program = Program(options => options.Program = "no-such-program");
        (await Should.ThrowAsync<ThumbnailerException>(() => program.MakeAsync(new byte[1], "160x160>", ".webp", TestContext.Current.CancellationToken)))
            .Message.ShouldContain("libvips-tools");
    }

    private async Task<byte[]> OriginalAsync() => await simulator.Client.GetByteArrayAsync("/images/reliable/WR55X10025/1.png", TestContext.Current.CancellationToken);

    private static Thumbnailer Program(Action<PreparationOptions>? configure = null, TimeProvider? clock = null)
    {
        var options = new ImageOptions();
        configure?.Invoke(options.Preparation);
        return new Thumbnailer(Options.Create(options), clock ?? TimeProvider.System);
    }
}
