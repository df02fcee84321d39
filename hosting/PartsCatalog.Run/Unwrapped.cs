using Spectre.Console.Rendering;

namespace PartsCatalog.Run;

/// <summary>A line that the terminal may wrap but nobody cuts, so that it can be copied whole.</summary>
internal sealed class Unwrapped(string line) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => new(0, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [new Segment(line), Segment.LineBreak];
}
