using System.Diagnostics;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Asking;

/// <summary>
/// Processor time of an answer read whole and of one read token by token, over real sockets, both sides in this process; printed, since other tests beside
/// it take processor time too. Run it alone for a figure.
/// </summary>
public sealed class CostOfStreaming(ITestOutputHelper output)
{
    private const int Calls = 150;
    private const int CharactersPerToken = 4;

    [Fact]
    public async Task Is_known()
    {
        var answer =
            """
            {"part_match_confidence":0.9,"agreed_confidence":0.95,"attributes":[
              {"attribute":"msrp","choice":0,"proposal":null,"confidence":0.9,"reason":null},
              {"attribute":"box_length_in","choice":1,"proposal":null,"confidence":0.8,"reason":"Plausible."}],"conflicts":[],"suspicious":[],"recommendations":[],"title":"","description":"
            """.TrimEnd() + string.Concat(Enumerable.Repeat("The sensor tells how cold it is. ", 60)) + "\"}";
        var pieces = answer.Chunk(CharactersPerToken).Select(piece => new string(piece)).ToArray();
        const string usage = """{"id":"1","object":"chat.completion.chunk","created":1790000000,"model":"m","choices":[],"usage":{"prompt_tokens":100,"completion_tokens":10,"total_tokens":110}}""";
        await using var whole = await CapturingProvider.StartAsync(answer);
        await using var streamed = await StreamingProvider.StartAsync([.. pieces[..^1].Select(piece => StreamingProvider.Chunk(piece)), StreamingProvider.Chunk(pieces[^1], "stop"), usage, "[DONE]"]);

        var (wholeMs, one) = await MeasureAsync(whole.Endpoint, stream: false);
        var (streamedMs, other) = await MeasureAsync(streamed.Endpoint, stream: true);

        other.Attributes.ShouldBe(one.Attributes);
        output.WriteLine(FormattableString.Invariant($"tokens={pieces.Length}"));
        output.WriteLine(FormattableString.Invariant($"cpu_ms_whole={wholeMs:0.00}"));
        output.WriteLine(FormattableString.Invariant($"cpu_ms_streamed={streamedMs:0.00}"));
    }

    private static async Task<(double Milliseconds, AiVerdict Verdict)> MeasureAsync(Uri endpoint, bool stream)
    {
        var options = Judges.Options(endpoint);
        options.Stream = stream;
        var judge = Judges.Create(options);
        for (var i = 0; i < Calls; i++)
        {
            await judge.AskAsync();
        }

        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var verdict = await judge.AskAsync();
        for (var i = 1; i < Calls; i++)
        {
            (await judge.AskAsync()).Outcome.ShouldBe(VerdictOutcome.Judged);
        }

        return ((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Calls, verdict);
    }
}
