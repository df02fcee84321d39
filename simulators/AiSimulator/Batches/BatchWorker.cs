using System.Buffers;
using PartsCatalog.AiSimulator.Calls;
using PartsCatalog.AiSimulator.Completions;
using PartsCatalog.AiSimulator.Faults;

namespace PartsCatalog.AiSimulator.Batches;

/// <summary>
/// Brings a batch to where it is by now; it works whenever somebody looks. Of the faults that are switched on for the provider's calls those strike a line too
/// that are of an answer; those of a connection leave batches alone.
/// </summary>
internal sealed class BatchWorker(BatchSwitchboard switches, FaultSwitchboard faults, Completer completer, CallCounter calls, TimeProvider clock)
{
    public void Advance(Batch batch, Provider provider)
    {
        lock (batch.Gate)
        {
            if (batch.Status == "validating")
            {
                Validate(batch, provider);
            }

            var setting = switches.Of(provider.Name);
            if (batch.Status == "in_progress" && IsDue(batch.CreatedAt, setting.DelayMs ?? provider.Options.BatchDelayMs))
            {
                Complete(batch, provider, setting);
            }
            else if (batch.Status == "cancelling" && IsDue(batch.CancellingAt!.Value, setting.CancelMs))
            {
                End(batch, provider, setting, "cancelled", place => IsStruck(place, setting.CancelShare));
            }
        }
    }

    /// <summary>Begins to cancel a batch.</summary>
    /// <returns>Null; of one that cannot be cancelled any more its status.</returns>
    public string? Cancel(Batch batch, Provider provider)
    {
        lock (batch.Gate)
        {
            Advance(batch, provider);
            var setting = switches.Of(provider.Name);
            if (batch.Status == "in_progress" && setting.EndsBeforeCancel)
            {
                Complete(batch, provider, setting);
            }

            if (batch.Status != "in_progress")
            {
                return batch.Status;
            }

            (batch.Status, batch.CancellingAt) = ("cancelling", clock.GetUtcNow());
            return null;
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
        if (found.Count == 0)
        {
            (batch.Status, batch.InProgressAt) = ("in_progress", clock.GetUtcNow());
        }
        else
        {
            (batch.Status, batch.EndedAt) = ("failed", clock.GetUtcNow());
        }
    }

    private void Complete(Batch batch, Provider provider, BatchSwitch setting)
    {
        batch.FinalizingAt = clock.GetUtcNow();
        End(batch, provider, setting, setting.ExpireShare > 0 ? "expired" : "completed", place => !IsStruck(place, setting.ExpireShare));
    }

    private void End(Batch batch, Provider provider, BatchSwitch setting, string status, Func<int, bool> isReached)
    {
        var (output, errors) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        for (var place = 0; place < batch.Items.Count; place++)
        {
            var item = batch.Items[place];
            if (!isReached(place))
            {
                LineWriter.WriteUnanswered(errors, item, status);
            }
            else if (ErrorOf(item, place, provider, setting, out var mode) is { } error)
            {
                LineWriter.WriteResponse(errors, item, error.Status, json => ResponseWriter.WriteError(json, error));
                batch.Failed++;
            }
            else
            {
                Answer(output, item, provider, setting, mode);
                batch.Completed++;
            }
        }

        batch.OutputFileId = Keep(provider, $"{batch.Id}_output.jsonl", output);
        batch.ErrorFileId = Keep(provider, $"{batch.Id}_error.jsonl", errors);
        (batch.Status, batch.EndedAt) = (status, clock.GetUtcNow());
        calls.CountBatch(provider.Name, answers: batch.Completed);
    }

    // A line that fails anyway uses up no fault.
    private ApiError? ErrorOf(BatchItem item, int place, Provider provider, BatchSwitch setting, out FaultMode mode)
    {
        mode = FaultMode.None;
        if (item.Refusal is not null || IsStruck(place, setting.ErrorShare))
        {
            return item.Refusal ?? ApiError.Server;
        }

        mode = faults.Take(provider.Name, StrikesLines, out var fault) ? fault!.Mode : FaultMode.None;
        return FailsLines(mode) ? ApiError.Server : null;
    }

    private void Answer(ArrayBufferWriter<byte> output, BatchItem item, Provider provider, BatchSwitch setting, FaultMode mode)
    {
        if (mode is FaultMode.Garbage)
        {
            LineWriter.WriteResponse(output, item, StatusCodes.Status200OK, json => json.WriteStringValue(ResponseWriter.GarbagePage));
            return;
        }

        var completion = completer.Complete(item.Request!, provider, mode);
        LineWriter.WriteResponse(output, item, StatusCodes.Status200OK, json =>
            ResponseWriter.WriteCompletion(json, Guid.NewGuid().ToString("N"), item.Request!, completion, clock.GetUtcNow(), !setting.OmitUsage));
    }

    private bool IsDue(DateTimeOffset since, int milliseconds) => clock.GetUtcNow() >= since + TimeSpan.FromMilliseconds(milliseconds);

    private static bool StrikesLines(FaultMode mode) => FailsLines(mode) || mode is FaultMode.Refusal or FaultMode.Malformed or FaultMode.Garbage or FaultMode.BadIndex;

    private static bool FailsLines(FaultMode mode) => mode is FaultMode.Error500 or FaultMode.RateLimited or FaultMode.Hang or FaultMode.Reset;

    // Spread evenly: with 0.5 every second line.
    private static bool IsStruck(int place, double share) => Math.Floor((place + 1) * share) > Math.Floor(place * share);

    private static string? Keep(Provider provider, string name, ArrayBufferWriter<byte> content) =>
        content.WrittenCount == 0 ? null : provider.Files.Add(name, "batch_output", content.WrittenSpan.ToArray()).Id;
}
