using PartsCatalog.AiValidator.Asking;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>
/// Brings a batch to its provider, a step a look; each is written down before the next, so that a failure is judged by the state that is
/// stored. A kill between a step and its writing repeats the step: a file that was uploaded in vain costs nothing, and a batch that was created is found again by its
/// file before another would be.
/// </summary>
internal sealed class BatchSubmission(OpenBatches batches, ILogger<BatchSubmission> log)
{
    /// <summary>Takes the next step of a batch; one that has nothing left to ask is closed.</summary>
    public async Task SubmitAsync(OpenBatch batch, AiJudge judge, BatchCalls calls, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(calls);
        if (batch.State == BatchState.Gathered)
        {
            await using var file = TemporaryFile();
            var asked = await batches.WriteAsync(batch, judge, file, cancellationToken);
            if (asked.Count == 0)
            {
                await batches.CloseAsync(batch, isUnpaid: true, cancellationToken);
                return;
            }

            file.Position = 0;
            await batches.UploadedAsync(batch, await calls.UploadAsync(file, batch.Id, cancellationToken), asked, cancellationToken);
        }
        else if (batch.State == BatchState.Uploaded)
        {
            var providerId = await calls.FindAsync(batch.FileId!, cancellationToken) ?? await calls.CreateAsync(batch.FileId!, batch.Id, cancellationToken);
            await batches.CreatedAsync(batch, providerId, cancellationToken);
            log.LogInformation("Batch {Batch} is {ProviderId} at {Validator}", batch.Id, providerId, judge.Name);
        }
    }

    private static FileStream TemporaryFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
