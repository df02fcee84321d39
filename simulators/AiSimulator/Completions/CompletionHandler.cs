using PartsCatalog.AiSimulator.Calls;
using PartsCatalog.AiSimulator.Faults;

namespace PartsCatalog.AiSimulator.Completions;

/// <summary>Answers POST /PROVIDER/v1/chat/completions.</summary>
internal sealed class CompletionHandler(Providers providers, FaultSwitchboard faults, Completer completer, CallCounter calls, TimeProvider clock)
{
    public async Task CompleteAsync(HttpContext context, string providerName)
    {
        if (providers.Find(providerName) is not { } provider)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var mode = faults.Take(provider.Name, out var fault) ? fault!.Mode : FaultMode.None;
        await WaitAsync(provider, fault, mode, context.RequestAborted);
        if (mode is FaultMode.Reset)
        {
            calls.Count(provider.Name, "reset");
            context.Abort();
            return;
        }

        if (mode is FaultMode.Garbage)
        {
            calls.Count(provider.Name, "garbage");
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync(ResponseWriter.GarbagePage, context.RequestAborted);
            return;
        }

        if (Refuse(context, provider, mode) is { } refusal)
        {
            await RefuseAsync(context, provider, refusal);
            return;
        }

        await AnswerAsync(context, provider, mode);
    }

    private async Task AnswerAsync(HttpContext context, Provider provider, FaultMode mode)
    {
        using var body = await JsonInput.ReadAsync(context);
        ApiError? error = ApiError.Invalid("We could not parse the JSON body of your request.");
        if (body is null || RequestReader.Read(body.RootElement, provider, out error) is not { } request)
        {
            await RefuseAsync(context, provider, error!);
            return;
        }

        var completion = completer.Complete(request, provider, mode);
        Count(provider, request, completion, mode);
        await (request.Stream is null
            ? ResponseWriter.WriteCompletionAsync(context, request, completion, clock.GetUtcNow())
            : new StreamWriter(context, request, completion, clock).WriteAsync(mode));
    }

    // Before the first byte, so that whoever hangs up on a stream finds it counted. What breaks off tells no usage.
    private void Count(Provider provider, ChatRequest request, Completion completion, FaultMode mode)
    {
        var struck = request.Stream is null ? null : mode switch
        {
            FaultMode.Stall => "stall",
            FaultMode.Cut => "cut",
            FaultMode.BrokenChunk => "broken_chunk",
            FaultMode.Endless => "endless",
            _ => null,
        };
        var isWhole = struck is null || mode is FaultMode.BrokenChunk;
        calls.Count(provider.Name, struck ?? (completion.Refusal is null ? "answered" : "refused"), isWhole ? completion.Usage : null);
    }

    private async Task WaitAsync(Provider provider, Fault? fault, FaultMode mode, CancellationToken aborted)
    {
        var wait = mode is FaultMode.Hang
            ? Timeout.InfiniteTimeSpan
            : TimeSpan.FromMilliseconds(provider.Options.LatencyMs + (fault?.LatencyMs ?? 0));
        if (wait != TimeSpan.Zero)
        {
            if (mode is FaultMode.Hang)
            {
                calls.Count(provider.Name, "hung");
            }

            await Task.Delay(wait, clock, aborted);
        }
    }

    private static ApiError? Refuse(HttpContext context, Provider provider, FaultMode mode)
    {
        if (mode is FaultMode.Error500)
        {
            return ApiError.Server;
        }

        if (Bearer.Check(context, provider) is { } wrongKey)
        {
            return wrongKey;
        }

        return mode is FaultMode.RateLimited ? ApiError.RateLimited(1)
            : provider.Window.TryTake(out var seconds) ? null
            : ApiError.RateLimited(seconds);
    }

    private async Task RefuseAsync(HttpContext context, Provider provider, ApiError error)
    {
        calls.Count(provider.Name, $"error_{error.Status}");
        await ResponseWriter.WriteErrorAsync(context, error);
    }
}
