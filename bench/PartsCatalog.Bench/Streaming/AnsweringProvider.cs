using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PartsCatalog.Bench.Streaming;

/// <summary>An AI's API that gives one answer for ever: whole, or an event a token where the request says `stream`.</summary>
internal sealed class AnsweringProvider : IAsyncDisposable
{
    private const int CharactersPerToken = 4;

    private readonly WebApplication _app;
    private readonly byte[] _whole;
    private readonly byte[][] _events;

    private AnsweringProvider(WebApplication app, string answer)
    {
        _app = app;
        var pieces = answer.Chunk(CharactersPerToken).Select(piece => new string(piece)).ToArray();
        var usage = new { prompt_tokens = 1000, completion_tokens = pieces.Length, total_tokens = 1000 + pieces.Length };
        _whole = JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = "chatcmpl-1",
            @object = "chat.completion",
            created = 1_790_000_000,
            model = "m",
            choices = new[] { new { index = 0, message = new { role = "assistant", content = answer, refusal = (string?)null }, finish_reason = "stop" } },
            usage,
        });
        _events =
        [
            .. pieces.Select((piece, index) => Event(new
            {
                id = "chatcmpl-1",
                @object = "chat.completion.chunk",
                created = 1_790_000_000,
                model = "m",
                choices = new[] { new { index = 0, delta = new { content = piece }, finish_reason = index == pieces.Length - 1 ? "stop" : null } },
            })),
            Event(new { id = "chatcmpl-1", @object = "chat.completion.chunk", created = 1_790_000_000, model = "m", choices = Array.Empty<object>(), usage }),
            "data: [DONE]\n\n"u8.ToArray(),
        ];
        Tokens = pieces.Length;
    }

    /// <summary>Of the answer.</summary>
    public int Tokens { get; }

    public Uri Endpoint => new(new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "v1");

    public static async Task<AnsweringProvider> StartAsync(string answer, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var provider = new AnsweringProvider(builder.Build(), answer);
        provider._app.MapPost("/v1/chat/completions", provider.AnswerAsync);
        await provider._app.StartAsync(cancellationToken);
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var request = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        if (!request.RootElement.TryGetProperty("stream", out var stream) || !stream.GetBoolean())
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(_whole, context.RequestAborted);
            return;
        }

        context.Response.ContentType = "text/event-stream";
        foreach (var one in _events)
        {
            await context.Response.Body.WriteAsync(one, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private static byte[] Event<T>(T data) => [.. "data: "u8, .. JsonSerializer.SerializeToUtf8Bytes(data), .. "\n\n"u8];
}
