namespace PartsCatalog.AiValidator.Asking;

/// <summary>Reads an answer's body up to a limit of bytes; the OpenAI package itself reads without one.</summary>
internal sealed class AnswerSizeLimit(int maximumBytes) : DelegatingHandler
{
    /// <exception cref="HttpRequestException">The body is larger.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(maximumBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
