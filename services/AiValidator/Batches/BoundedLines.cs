using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>Lines of a stream, none longer than a limit: longer ones are left out.</summary>
internal static class BoundedLines
{
    /// <exception cref="InvalidDataException">The whole is longer than <paramref name="maximumBytes"/>.</exception>
    public static async IAsyncEnumerable<byte[]> ReadAsync(
        Stream stream, int maximumLine, long maximumBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 65_536, leaveOpen: true));
        var (total, isTooLong) = (0L, false);
        while (true)
        {
            var read = await pipe.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                var line = rest.Slice(0, end);
                total += line.Length + 1;
                if (!isTooLong && line.Length <= maximumLine && line.Length > 0)
                {
                    yield return line.ToArray();
                }

                (rest, isTooLong) = (rest.Slice(rest.GetPosition(1, end)), false);
            }

            if (rest.Length > maximumLine)
            {
                total += rest.Length;
                (rest, isTooLong) = (rest.Slice(rest.End), true);
            }

            if (total > maximumBytes)
            {
                throw new InvalidDataException($"More than {maximumBytes} bytes.");
            }

            if (read.IsCompleted)
            {
                if (!isTooLong && !rest.IsEmpty)
                {
                    yield return rest.ToArray();
                }

                await pipe.CompleteAsync();
                yield break;
            }

            pipe.AdvanceTo(rest.Start, rest.End);
        }
    }
}
