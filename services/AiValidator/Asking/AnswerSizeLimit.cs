using System.Net.Mime;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>Reads an answer's body up to a limit of bytes; the OpenAI package itself reads without one. A stream is counted as it arrives.</summary>
/// <param name="maximumBytes">Most bytes of a whole answer.</param>
/// <param name="maximumStreamedBytes">Most bytes of a streamed one, the frames of its chunks included.</param>
internal sealed class AnswerSizeLimit(int maximumBytes, long maximumStreamedBytes) : DelegatingHandler
{
    /// <summary>What an answer is that is too large; it is not asked for again.</summary>
    public static HttpRequestException Exceeded(long maximumBytes) =>
        new(HttpRequestError.ConfigurationLimitExceeded, $"Its answer is larger than {maximumBytes} bytes.");

    /// <exception cref="HttpRequestException">The body is larger.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            if (response.Content.Headers.ContentType?.MediaType == MediaTypeNames.Text.EventStream)
            {
                response.Content = await LimitedAsync(response.Content, cancellationToken);
            }
            else
            {
                await response.Content.LoadIntoBufferAsync(maximumBytes, cancellationToken);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<StreamContent> LimitedAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var limited = new StreamContent(new LimitedStream(await content.ReadAsStreamAsync(cancellationToken), maximumStreamedBytes));
        foreach (var (name, values) in content.Headers)
        {
            limited.Headers.TryAddWithoutValidation(name, values);
        }

        return limited;
    }
}
