using System.Text;
using PartsCatalog.AiValidator.Batches;

namespace PartsCatalog.AiValidator.Tests.Batches;

public sealed class LinesOfAFile
{
    [Theory]
    [InlineData("one\ntwo\n", "one,two")]
    [InlineData("one\n\ntwo", "one,two")]
    [InlineData("", "")]
    [InlineData("far too long to be read\ntwo\n", "two")]
    [InlineData("one\nfar too long to be read, and the last", "one")]
    public async Task Are_read_up_to_their_limit(string content, string lines) => (await ReadAsync(content, 10, 1000)).ShouldBe(lines.Split(',', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task Come_whole_in_whatever_pieces_they_arrive() =>
        (await ReadAsync(string.Concat(Enumerable.Range(0, 20_000).Select(number => $"line {number}\n")), 100, 1_000_000)).ShouldBe(Enumerable.Range(0, 20_000).Select(number => $"line {number}"));

    [Fact]
    public async Task Are_refused_where_the_whole_is_too_long() =>
        await Should.ThrowAsync<InvalidDataException>(() => ReadAsync(new string('x', 5000) + "\n" + new string('y', 5000), 100, 8000));

    [Theory]
    [InlineData("no JSON")]
    [InlineData("""{"custom_id":"ours","response":{"status_code":200,"body":{}}}""")]
    [InlineData("""{"custom_id":"0198f0a27c1e7d3b9a555f0e6d1c2b3a","response":{"status_code":200,"body":{}}}""")]
    [InlineData("""{"custom_id":"0198f0a27c1e7d3b9a555f0e6d1c2b3a","response":{"status_code":200,"body":"<html>"}}""")]
    [InlineData("""{"custom_id":"0198f0a27c1e7d3b9a555f0e6d1c2b3a","response":{"status_code":200,"body":{"choices":[{"message":{},"finish_reason":7}]}}}""")]
    [InlineData("""{"response":{"status_code":200}}""")]
    [InlineData("""[]""")]
    public void That_are_not_as_documented_are_passed_over(string line) => BatchAnswer.Read(Encoding.UTF8.GetBytes(line)).ShouldBeNull();

    [Theory]
    [InlineData("""{"custom_id":"0198f0a27c1e7d3b9a555f0e6d1c2b3a","response":{"status_code":500,"body":{"error":{}}},"error":null}""")]
    [InlineData("""{"custom_id":"0198f0a27c1e7d3b9a555f0e6d1c2b3a","response":{"status_code":200,"body":{"choices":[]}},"error":null}""")]
    [InlineData("""{"custom_id":"0198f0a27c1e7d3b9a555f0e6d1c2b3a","response":null,"error":{"code":"batch_expired"}}""")]
    public void That_failed_have_no_answer(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);

        BatchAnswer.Read(bytes).ShouldBe(new BatchAnswer(new Guid("0198f0a2-7c1e-7d3b-9a55-5f0e6d1c2b3a"), null, bytes));
    }

    private static async Task<List<string>> ReadAsync(string content, int maximumLine, long maximumBytes)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var lines = new List<string>();
        await foreach (var line in BoundedLines.ReadAsync(stream, maximumLine, maximumBytes, TestContext.Current.CancellationToken))
        {
            lines.Add(Encoding.UTF8.GetString(line));
        }

        return lines;
    }
}
