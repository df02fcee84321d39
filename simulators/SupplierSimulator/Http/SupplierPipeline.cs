using System.Buffers;
using Microsoft.Extensions.ObjectPool;
using PartsCatalog.SupplierSimulator.Faults;
using PartsCatalog.SupplierSimulator.Sim;

namespace PartsCatalog.SupplierSimulator.Http;

/// <summary>What every call to a supplier goes through: read, answer, count, limit, go wrong if a switch says so, send.</summary>
internal sealed class SupplierPipeline(CallLog calls, RateLimiter limiter, FaultBoard faults, FaultPlayer player)
{
    private const int LargestRequest = 256 * 1024;

    private readonly ObjectPool<Reply> _replies = new DefaultObjectPool<Reply>(new ReplyPolicy());

    public async Task InvokeAsync(HttpContext context, SupplierEndpoint endpoint)
    {
        var body = await ReadBodyAsync(context);
        if (body is null)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var reply = _replies.Get();
        try
        {
            using var call = new SupplierCall(context, endpoint.Supplier, body, reply);
            endpoint.Handle(call);
            calls.Record(endpoint.Supplier, call.PartNumber);
            if (endpoint.Limited && limiter.Refuse(endpoint.Supplier) is { } wait)
            {
                reply.Clear(StatusCodes.Status429TooManyRequests);
                endpoint.RateLimited(reply, wait);
            }

            var fault = faults.Take(endpoint.Supplier, context.Request.Path);
            if (fault is null || await player.PlayAsync(context, endpoint, fault, reply))
                await SendAsync(context, reply);
        }
        finally
        {
            _replies.Return(reply);
        }
    }

    private static async Task SendAsync(HttpContext context, Reply reply)
    {
        var bytes = reply.Bytes;
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.ContentLength = bytes.Length;
        if (reply.RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString();
        if (reply.Challenge is { } challenge)
            response.Headers.WWWAuthenticate = challenge;
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>The whole body, or null when it is larger than any of these interfaces would take.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(context.RequestAborted);
            if (result.Buffer.Length > LargestRequest)
            {
                reader.AdvanceTo(result.Buffer.End);
                return null;
            }

            if (result.IsCompleted)
            {
                var body = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private sealed class ReplyPolicy : PooledObjectPolicy<Reply>
    {
        public override Reply Create() => new();

        public override bool Return(Reply obj)
        {
            obj.Clear();
            return true;
        }
    }
}
