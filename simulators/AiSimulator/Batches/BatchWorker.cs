using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PartsCatalog.AiSimulator.Calls;
using PartsCatalog.AiSimulator.Completions;
using PartsCatalog.AiSimulator.Faults;

namespace PartsCatalog.AiSimulator.Batches;

/// <summary>Brings a batch to where it is by now; it works whenever somebody looks. A fault that is switched on for the provider's calls strikes lines too.</summary>
internal sealed class BatchWorker(BatchSwitchboard switches, FaultSwitchboard faults, Completer completer, CallCounter calls, TimeProvider clock)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Advance(Batch batch, Provider provider)
    {
        lock (batch.Gate)
        {
            if (batch.Status == "validating")
            {
                Validate(batch, provider);
            }

            var setting = switches.Of(provider.Name);
            var due = batch.CreatedAt + TimeSpan.FromMilliseconds(setting.DelayMs ?? provider.Options.BatchDelayMs);
            if (batch.Status == "in_progress" && clock.GetUtcNow() >= due)
            {
                Answer(batch, provider, setting);
            }
        }
    }

    /// <summary>Cancels a batch; its answers so far (none) stay. False when it is over.</summary>
    public bool Cancel(Batch batch, Provider provider)
    {
        Advance(batch, provider);
        lock (batch.Gate)
        {
            if (batch.Status != "in_progress")
            {
                return false;
            }

            (batch.Status, batch.EndedAt) = ("cancelled", clock.GetUtcNow());
            return true;
        }
    }

    private void Validate(Batch batch, Provider provider)
    {
        IReadOnlyList<BatchFault> found = [new BatchFault("invalid_file", "The input file is gone.", null)];
        if (provider.Files.Find(batch.InputFileId) is { } file)
        {
            batch.Items = BatchReader.Read(file, batch.Endpoint, provider, out found);
        }

        if (switches.Of(provider.Name).Fail)
        {
            found = [new BatchFault("token_limit_exceeded", "Enqueued token limit reached for this model.", null)];
        }

        batch.Faults = found;
        batch.Status = found.Count == 0 ? "in_progress" : "failed";
        batch.EndedAt = found.Count == 0 ? null : clock.GetUtcNow();
    }

    private void Answer(Batch batch, Provider provider, BatchSwitch setting)
    {
        var (output, errors) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        for (var place = 0; place < batch.Items.Count; place++)
        {
            var item = batch.Items[place];
            var mode = faults.Take(provider.Name, out var fault) ? fault!.Mode : FaultMode.None;
            if (IsStruck(place, setting.ExpireShare))
            {
                Line(errors, item, json => WriteExpired(json));
            }
            else if (item.Refusal is not null || IsStruck(place, setting.ErrorShare) || mode is FaultMode.Error500 or FaultMode.RateLimited or FaultMode.Hang or FaultMode.Reset)
            {
                var error = item.Refusal ?? ApiError.Server;
                Line(errors, item, json => WriteResponse(json, error.Status, () => ResponseWriter.WriteError(json, error)));
                batch.Failed++;
            }
            else
            {
                var completion = completer.Complete(item.Request!, provider, mode);
                Line(output, item, json => WriteResponse(
                    json,
                    StatusCodes.Status200OK,
                    () => ResponseWriter.WriteCompletion(json, Guid.NewGuid().ToString("N"), item.Request!, completion, clock.GetUtcNow(), !setting.OmitUsage)));
                batch.Completed++;
            }
        }

        batch.OutputFileId = Keep(provider, $"{batch.Id}_output.jsonl", output);
        batch.ErrorFileId = Keep(provider, $"{batch.Id}_error.jsonl", errors);
        batch.Status = setting.ExpireShare > 0 ? "expired" : "completed";
        batch.EndedAt = clock.GetUtcNow();
        calls.CountBatch(provider.Name, answers: batch.Completed);
    }

    // Spread evenly: with 0.5 every second line.
    private static bool IsStruck(int place, double share) => Math.Floor((place + 1) * share) > Math.Floor(place * share);

    private static string? Keep(Provider provider, string name, ArrayBufferWriter<byte> content) =>
        content.WrittenCount == 0 ? null : provider.Files.Add(name, "batch_output", content.WrittenSpan.ToArray()).Id;

    private static void Line(ArrayBufferWriter<byte> file, BatchItem item, Action<Utf8JsonWriter> rest)
    {
        using (var json = new Utf8JsonWriter(file, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("id", $"batch_req_{Guid.NewGuid():N}");
            json.WriteString("custom_id", item.CustomId);
            rest(json);
            json.WriteEndObject();
        }

        file.Write("\n"u8);
    }

    private static void WriteExpired(Utf8JsonWriter json)
    {
        json.WriteNull("response");
        json.WriteStartObject("error");
        json.WriteString("code", "batch_expired");
        json.WriteString("message", "This request could not be executed before the completion window expired.");
        json.WriteEndObject();
    }

    private static void WriteResponse(Utf8JsonWriter json, int status, Action body)
    {
        json.WriteStartObject("response");
        json.WriteNumber("status_code", status);
        json.WriteString("request_id", Guid.NewGuid().ToString("N"));
        json.WritePropertyName("body");
        body();
        json.WriteEndObject();
        json.WriteNull("error");
    }
}
