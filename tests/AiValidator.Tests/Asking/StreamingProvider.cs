using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PartsCatalog.AiValidator.Tests.Asking;

/// <summary>A provider that streams given events, one list a call, the last list for ever; a null keeps the stream open without another event.</summary>
public sealed class StreamingProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _calls;

    private StreamingProvider(WebApplication app) => _app = app;

    public Uri Endpoint => new(new Uri(_app.Urls.First()), "v1");

    public int Calls => _calls;

    /// <summary>Whether the caller hung up on a stream that was still open.</summary>
    public TaskCompletionSource HungUp { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<StreamingProvider> StartAsync(params IEnumerable<string?>[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var provider = new StreamingProvider(builder.Build());
        provider._app.MapPost("/v1/chat/completions", context => provider.AnswerAsync(context, answers));
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>A chunk with a piece of the answer, and its end where one is given.</summary>
    public static string Chunk(string text, string? finish = null) =>
        $$"""{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1790000000,"model":"m","choices":[{"index":0,"delta":{"content":{{System.Text.Json.JsonSerializer.Serialize(text)}}},"finish_reason":{{(finish is null ? "null" : $"\"{finish}\"")}}}]}""";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, IEnumerable<string?>[] answers)
    {
        var call = Interlocked.Increment(ref _calls);
        context.Response.ContentType = "text/event-stream";
        try
        {
            foreach (var data in answers[Math.Min(call, answers.Length) - 1])
            {
                if (data is null)
                {
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                    await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
                }

                await context.Response.WriteAsync($"data: {data}\n\n", context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            HungUp.TrySetResult();
        }
    }
}
