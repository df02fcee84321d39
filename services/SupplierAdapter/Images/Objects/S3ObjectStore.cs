using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Options;

namespace PartsCatalog.SupplierAdapter.Images.Objects;

/// <summary>An object store in a bucket of S3, or of a server that speaks its language.</summary>
internal sealed class S3ObjectStore : IObjectStore, IDisposable
{
    private readonly S3Options _options;
    private readonly AmazonS3Client _client;

    /// <param name="options">Bucket, place and credentials.</param>
    public S3ObjectStore(IOptions<ImageOptions> options)
    {
        _options = options.Value.S3;
        var config = new AmazonS3Config { Timeout = TimeSpan.FromSeconds(20), MaxErrorRetry = 2 };
        if (_options.ServiceUrl.Length > 0)
        {
            config.ServiceURL = _options.ServiceUrl;
            config.ForcePathStyle = true;
            config.AuthenticationRegion = _options.Region;
            // Servers other than AWS's know neither the trailing checksums nor the streamed signatures that the package sends by default.
            config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
            config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(_options.Region);
        }

        _client = _options.AccessKey.Length > 0
            ? new AmazonS3Client(new BasicAWSCredentials(_options.AccessKey, _options.SecretKey), config)
            : new AmazonS3Client(config);
    }

    public async Task PutAsync(string key, string mediaType, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream(bytes.ToArray(), writable: false);
        var request = new PutObjectRequest
        {
            BucketName = _options.Bucket,
            Key = _options.Prefix + key,
            InputStream = body,
            ContentType = mediaType,
            UseChunkEncoding = _options.ServiceUrl.Length == 0,
        };
        // Under a key there is always the same, so a cache may keep it for good.
        request.Headers.CacheControl = "public, max-age=31536000, immutable";
        await CallAsync(() => _client.PutObjectAsync(request, cancellationToken));
    }

    public async Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await CallAsync(() => _client.GetObjectAsync(_options.Bucket, _options.Prefix + key, cancellationToken));
            using var bytes = new MemoryStream();
            await response.ResponseStream.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound && missing.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (AmazonS3Exception refused) when (refused.StatusCode != HttpStatusCode.NotFound || refused.ErrorCode == "NoSuchBucket")
        {
            throw new ObjectStoreException($"The bucket '{_options.Bucket}' answered {(int)refused.StatusCode} {refused.ErrorCode}.", refused);
        }
        catch (Exception problem) when (problem is AmazonClientException or HttpRequestException || (problem is AmazonServiceException and not AmazonS3Exception))
        {
            throw new ObjectStoreException($"The bucket '{_options.Bucket}' cannot be reached.", problem);
        }
    }
}
