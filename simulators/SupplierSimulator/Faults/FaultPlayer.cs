using System.Text;
using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Faults;

/// <summary>Makes a call go wrong in the way that was set.</summary>
internal sealed class FaultPlayer(IOptions<FaultOptions> options, TimeProvider time)
{
    /// <summary>No caller waits longer; the connection is closed then, so that a forgotten hang does not hold it for ever.</summary>
    private static readonly TimeSpan LongestHang = TimeSpan.FromMinutes(10);

    private readonly FaultOptions _options = options.Value;

    /// <summary>Whether the reply is still to be sent; when not, everything was done here.</summary>
    public async Task<bool> PlayAsync(HttpContext context, SupplierEndpoint endpoint, FaultSetting fault, Reply reply)
    {
        if (fault.LatencyMs > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(fault.LatencyMs), time, context.RequestAborted);
        switch (fault.Mode)
        {
            case FaultMode.Hang:
                await Task.Delay(LongestHang, time, context.RequestAborted);
                context.Abort();
                return false;
            case FaultMode.Reset:
                context.Abort();
                return false;
            case FaultMode.Huge:
                await SendHugeAsync(context);
                return false;
            default:
                Change(endpoint, fault.Mode, reply);
                return true;
        }
    }

    private void Change(SupplierEndpoint endpoint, FaultMode mode, Reply reply)
    {
        switch (mode)
        {
            case FaultMode.Error500:
                reply.Clear(StatusCodes.Status500InternalServerError);
                reply.ContentType = "text/plain";
                reply.AppendText("Internal Server Error: upstream map produced no data");
                break;
            case FaultMode.Malformed:
                reply.Truncate();
                break;
            case FaultMode.WrongContentType:
                reply.Clear();
                reply.ContentType = "text/html; charset=utf-8";
                reply.AppendText("<!DOCTYPE html><html><head><title>Scheduled maintenance</title></head><body><h1>We will be back soon</h1></body></html>");
                break;
            case FaultMode.RateLimited:
                reply.Clear(StatusCodes.Status429TooManyRequests);
                endpoint.RateLimited(reply, _options.RetryAfterSeconds);
                break;
            case FaultMode.Unauthorized:
                reply.Clear(StatusCodes.Status401Unauthorized);
                endpoint.Unauthorized(reply);
                break;
        }
    }

    private async Task SendHugeAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync("{\"padding\":\""u8.ToArray(), context.RequestAborted);
        var block = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
        for (var sent = 0L; sent < _options.HugeBytes; sent += block.Length)
            await context.Response.Body.WriteAsync(block, context.RequestAborted);
        await context.Response.Body.WriteAsync("\"}"u8.ToArray(), context.RequestAborted);
    }
}
