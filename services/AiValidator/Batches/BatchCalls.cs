using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Batch;
using OpenAI.Files;
using PartsCatalog.AiValidator.Asking;

#pragma warning disable OPENAI001 // The package marks its batch client as under evaluation; the API behind it is stable (platform.openai.com/docs/api-reference/batch).

namespace PartsCatalog.AiValidator.Batches;

/// <summary>A provider's files and batches, by the OpenAI package. Tries once: whoever calls looks again later.</summary>
internal sealed class BatchCalls
{
    private const int PageOfBatches = 100;
    private const int BatchesLookedThrough = 1000;

    private readonly BatchOptions _options;
    private readonly OpenAIFileClient _files;
    private readonly OpenAIFileClient _downloads;
    private readonly BatchClient _batches;

    public BatchCalls(AiModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Batch;
        var key = new ApiKeyCredential(options.ApiKey!);
        _files = new OpenAIFileClient(key, With(new OpenAIClientOptions { Endpoint = options.Endpoint }, options, isBounded: true));
        _downloads = new OpenAIFileClient(key, With(new OpenAIClientOptions { Endpoint = options.Endpoint }, options, isBounded: false));
        _batches = new BatchClient(key, With(new BatchClientOptions { Endpoint = options.Endpoint }, options, isBounded: true));
    }

    /// <summary>Uploads the lines of a batch; the provider's name of the file.</summary>
    public async Task<string> UploadAsync(Stream lines, Guid batch, CancellationToken cancellationToken) =>
        (await _files.UploadFileAsync(lines, $"partscatalog-{batch:N}.jsonl", FileUploadPurpose.Batch, cancellationToken)).Value.Id;

    /// <summary>The batch that was made of a file; null where there is none.</summary>
    public async Task<string?> FindAsync(string fileId, CancellationToken cancellationToken)
    {
        var seen = 0;
        await foreach (var batch in _batches.GetBatchesAsync(new BatchCollectionOptions { PageSizeLimit = PageOfBatches }, cancellationToken))
        {
            if (batch.InputFileId == fileId)
            {
                return batch.Id;
            }

            if (++seen == BatchesLookedThrough)
            {
                break;
            }
        }

        return null;
    }

    public async Task<string> CreateAsync(string fileId, Guid batch, CancellationToken cancellationToken)
    {
        var request = BinaryData.FromObjectAsJson(new
        {
            input_file_id = fileId,
            endpoint = _options.Url,
            completion_window = $"{BatchOptions.WindowHours}h",
            metadata = new { partscatalog_batch = batch.ToString("N") },
        });
        using var content = BinaryContent.Create(request);
        return (await _batches.CreateBatchAsync(content, waitUntilCompleted: false, Options(cancellationToken))).BatchId;
    }

    public async Task<ProviderStatus> StatusAsync(string providerId, CancellationToken cancellationToken) =>
        ProviderStatus.Read((await _batches.GetBatchAsync(providerId, Options(cancellationToken))).GetRawResponse().Content);

    public async Task CancelAsync(string providerId, CancellationToken cancellationToken)
    {
        var batch = await CreateBatchOperation.RehydrateAsync(_batches, providerId, cancellationToken);
        await batch.CancelAsync(Options(cancellationToken));
    }

    /// <summary>A file's content as it comes; dispose it.</summary>
    public async Task<Stream> OpenAsync(string fileId, CancellationToken cancellationToken)
    {
        var options = Options(cancellationToken);
        options.BufferResponse = false;
        var response = (await _downloads.DownloadFileAsync(fileId, options)).GetRawResponse();
        return response.ContentStream ?? throw new InvalidDataException("The provider's file has no content.");
    }

    public Task DeleteAsync(string fileId, CancellationToken cancellationToken) => _files.DeleteFileAsync(fileId, cancellationToken);

    private static RequestOptions Options(CancellationToken cancellationToken) => new() { CancellationToken = cancellationToken };

    private static T With<T>(T client, AiModelOptions options, bool isBounded)
        where T : ClientPipelineOptions
    {
        var connections = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(10) };
        HttpMessageHandler handler = isBounded ? new AnswerSizeLimit(options.MaximumAnswerBytes, options.MaximumAnswerBytes) { InnerHandler = connections } : connections;
        client.Transport = new HttpClientPipelineTransport(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });
        client.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        client.NetworkTimeout = TimeSpan.FromSeconds(options.Batch.TransferSeconds);
        return client;
    }
}
