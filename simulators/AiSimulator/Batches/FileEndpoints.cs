using Microsoft.AspNetCore.Http.Features;
using PartsCatalog.AiSimulator.Calls;
using PartsCatalog.AiSimulator.Completions;

namespace PartsCatalog.AiSimulator.Batches;

internal static class FileEndpoints
{
    private const long MaximumBytes = 200_000_000;
    private const long FrameBytes = 1_000_000;

    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapPost("/{provider}/v1/files", AddAsync);
        app.MapGet("/{provider}/v1/files/{id}", ReadAsync);
        app.MapGet("/{provider}/v1/files/{id}/content", DownloadAsync);
        app.MapDelete("/{provider}/v1/files/{id}", RemoveAsync);
    }

    private static async Task AddAsync(HttpContext context, string provider, Providers providers, BatchSwitchboard switches, CallCounter calls)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MaximumBytes + FrameBytes;
        if (await BatchAccess.EnterAsync(context, provider, providers, switches) is not { } known)
        {
            return;
        }

        if (!context.Request.HasFormContentType)
        {
            await ResponseWriter.WriteErrorAsync(context, ApiError.Invalid("Invalid file format: expected multipart/form-data.", "file"));
            return;
        }

        var form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MaximumBytes + FrameBytes }, context.RequestAborted);
        if (Problem(form) is { } problem)
        {
            await ResponseWriter.WriteErrorAsync(context, problem);
            return;
        }

        var content = new byte[form.Files["file"]!.Length];
        await using (var upload = form.Files["file"]!.OpenReadStream())
        {
            await upload.ReadExactlyAsync(content, context.RequestAborted);
        }

        var file = known.Files.Add(form.Files["file"]!.FileName, form["purpose"].ToString(), content);
        calls.CountBatch(known.Name, files: 1);
        if (switches.TakeLostUpload(known.Name))
        {
            context.Abort();
            return;
        }

        await ResponseWriter.WriteAsync(context, StatusCodes.Status200OK, json => BatchWriter.Write(json, file));
    }

    private static ApiError? Problem(IFormCollection form) => form switch
    {
        _ when form["purpose"].Count == 0 => ApiError.Invalid("'purpose' is a required property", "purpose"),
        _ when form["purpose"] != "batch" => ApiError.Invalid($"'{form["purpose"]}' is not one of ['batch'] - 'purpose'", "purpose"),
        _ when form.Files["file"] is null => ApiError.Invalid("'file' is a required property", "file"),
        _ when form.Files["file"]!.Length == 0 => ApiError.Invalid("File is empty.", "file"),
        _ when form.Files["file"]!.Length > MaximumBytes => new ApiError(StatusCodes.Status413PayloadTooLarge, "The file is larger than 200 MB.", "invalid_request_error", "file"),
        _ => null,
    };

    private static async Task ReadAsync(HttpContext context, string provider, string id, Providers providers, BatchSwitchboard switches)
    {
        if (await BatchAccess.EnterAsync(context, provider, providers, switches) is { } known)
        {
            await (known.Files.Find(id) is { } file
                ? ResponseWriter.WriteAsync(context, StatusCodes.Status200OK, json => BatchWriter.Write(json, file))
                : ResponseWriter.WriteErrorAsync(context, BatchAccess.Unknown("File", id)));
        }
    }

    private static async Task DownloadAsync(HttpContext context, string provider, string id, Providers providers, BatchSwitchboard switches)
    {
        if (await BatchAccess.EnterAsync(context, provider, providers, switches) is not { } known)
        {
            return;
        }

        if (known.Files.Find(id) is not { } file)
        {
            await ResponseWriter.WriteErrorAsync(context, BatchAccess.Unknown("File", id));
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = file.Content.Length;
        if (switches.TakeCutDownload(known.Name))
        {
            await context.Response.Body.WriteAsync(file.Content.AsMemory(0, file.Content.Length / 2), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
            return;
        }

        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    }

    private static async Task RemoveAsync(HttpContext context, string provider, string id, Providers providers, BatchSwitchboard switches)
    {
        if (await BatchAccess.EnterAsync(context, provider, providers, switches) is not { } known)
        {
            return;
        }

        if (!known.Files.Remove(id))
        {
            await ResponseWriter.WriteErrorAsync(context, BatchAccess.Unknown("File", id));
            return;
        }

        await ResponseWriter.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("object", "file");
            json.WriteBoolean("deleted", true);
            json.WriteEndObject();
        });
    }
}
