using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PartsCatalog.AiValidator.Tests.Asking;

/// <summary>A provider that keeps the requests and answers with given contents, one after the other, the last one for ever.</summary>
public sealed class CapturingProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonElement> _requests = new();

    private CapturingProvider(WebApplication app) => _app = app;

    public Uri Endpoint => new(new Uri(_app.Urls.First()), "v1");

    public IReadOnlyList<JsonElement> Requests => [.. _requests];

    public static async Task<CapturingProvider> StartAsync(params string[] contents)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var provider = new CapturingProvider(builder.Build());
        provider._app.MapPost("/v1/chat/completions", (JsonElement request) => provider.Answer(request, contents));
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Answer(JsonElement request, string[] contents)
    {
        _requests.Enqueue(request);
        return Results.Ok(new
        {
            id = "chatcmpl-1",
            @object = "chat.completion",
            created = 1_790_000_000,
            model = request.GetProperty("model").GetString(),
            choices = new[]
            {
                new
                {
                    index = 0,
                    message = new { role = "assistant", content = contents[Math.Min(_requests.Count, contents.Length) - 1], refusal = (string?)null },
                    finish_reason = "stop",
                },
            },
            usage = new { prompt_tokens = 100, completion_tokens = 10, total_tokens = 110 },
        });
    }
}
