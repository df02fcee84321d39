using Microsoft.Extensions.Options;
using PartsCatalog.SupplierAdapter.Images;
using PartsCatalog.SupplierAdapter.Images.Objects;
using PartsCatalog.SupplierAdapter.Tests.Host;

namespace PartsCatalog.SupplierAdapter.Tests.Images;

public sealed class A_store_of_objects(S3Server server) : IClassFixture<S3Server>, IDisposable
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7))];
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "objects-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gives_back_what_was_put(bool s3)
    {
        var store = Store(s3);
        var key = ObjectKey.Original(new string('a', 64), "image/png");

        await store.PutAsync(key, "image/png", Bytes, TestContext.Current.CancellationToken);
        await store.PutAsync(key, "image/png", Bytes, TestContext.Current.CancellationToken);

        (await store.GetAsync(key, TestContext.Current.CancellationToken)).ShouldBe(Bytes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Has_nothing_under_a_key_that_was_never_used(bool s3) =>
        (await Store(s3).GetAsync(ObjectKey.Thumbnail(new string('b', 64), 160), TestContext.Current.CancellationToken)).ShouldBeNull();

    [Fact]
    public async Task In_S3_is_read_by_others_with_its_media_type()
    {
        var key = ObjectKey.Original(new string('c', 64), "image/webp");
        await Store(s3: true).PutAsync(key, "image/webp", Bytes, TestContext.Current.CancellationToken);
        using var signedOff = new Amazon.S3.AmazonS3Client(
            S3Server.AccessKey, S3Server.SecretKey, new Amazon.S3.AmazonS3Config { ServiceURL = server.Url, ForcePathStyle = true });

        var found = await signedOff.GetObjectMetadataAsync(S3Server.Bucket, "parts/" + key, TestContext.Current.CancellationToken);

        found.Headers.ContentType.ShouldBe("image/webp");
        found.ContentLength.ShouldBe(Bytes.Length);
    }

    [Fact]
    public async Task In_S3_says_so_when_the_key_is_unknown()
    {
        using var store = S3(options => options.AccessKey = "unknown");
        var problem = await Should.ThrowAsync<ObjectStoreException>(() => store.PutAsync("x", "image/png", Bytes, TestContext.Current.CancellationToken));
        problem.Message.ShouldBe("The bucket 'images' answered 403 InvalidAccessKeyId.");
    }

    [Fact]
    public async Task In_S3_says_so_when_there_is_no_such_bucket()
    {
        using var store = S3(options => options.Bucket = "elsewhere");
        (await Should.ThrowAsync<ObjectStoreException>(() => store.GetAsync("x", TestContext.Current.CancellationToken))).Message.ShouldContain("404 NoSuchBucket");
    }

    [Fact]
    public async Task In_S3_says_so_when_nobody_is_there()
    {
        using var store = S3(options => options.ServiceUrl = "http://127.0.0.1:1");
        (await Should.ThrowAsync<ObjectStoreException>(() => store.GetAsync("x", TestContext.Current.CancellationToken))).Message.ShouldBe("The bucket 'images' cannot be reached.");
    }

    private IObjectStore Store(bool s3) => s3 ? S3() : new FolderObjectStore(Options.Create(new ImageOptions { Folder = _folder }));

    private S3ObjectStore S3(Action<S3Options>? configure = null)
    {
        var options = new ImageOptions
        {
            S3 = { Bucket = S3Server.Bucket, Prefix = "parts/", ServiceUrl = server.Url, AccessKey = S3Server.AccessKey, SecretKey = S3Server.SecretKey },
        };
        configure?.Invoke(options.S3);
        return new S3ObjectStore(Options.Create(options));
    }
}
