using Polly;

namespace PartsCatalog.ServiceDefaults.Http;

/// <summary>Runs requests through the client's pipeline and reads each answer whole, up to the limit.</summary>
internal sealed class HttpPipelineHandler(ResiliencePipeline<HttpResponseMessage> pipeline, int maxResponseBytes) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(HttpPipeline.Request, request);
        try
        {
            return await pipeline.ExecuteAsync(static async (c, self) =>
            {
                c.Properties.TryGetValue(HttpPipeline.Request, out var message);
                return await self.TryOnceAsync(message!, c.CancellationToken);
            }, context, this);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<HttpResponseMessage> TryOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            // Inside the pipeline, so that the time-outs cover the body too.
            await response.Content.LoadIntoBufferAsync(maxResponseBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
