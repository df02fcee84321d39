using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Images.Objects;

namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>Downloads one image, guarded: address, size, type and time.</summary>
/// <param name="client">A client that connects through <see cref="GuardedConnector"/>.</param>
/// <param name="objects">Where the bytes go.</param>
/// <param name="trusted">Origins that may be plain http.</param>
/// <param name="options">Limits.</param>
/// <param name="clock">Time.</param>
internal sealed class ImageDownloader(HttpClient client, IObjectStore objects, TrustedOrigins trusted, IOptions<ImageOptions> options, TimeProvider clock)
{
    /// <summary>Downloads and keeps the image. What goes wrong stands in the result.</summary>
    public async Task<StoredImage> DownloadAsync(string url, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            return await FetchAsync(url, Check(url), either.Token);
        }
        catch (RefusedImageException problem)
        {
            return Failed(url, problem.Message);
        }
        catch (HttpRequestException problem)
        {
            return Failed(url, problem.InnerException is RefusedImageException refused ? refused.Message : "The image's server could not be reached.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(url, $"The image did not arrive within {options.Value.TimeoutSeconds} s.");
        }
        catch (IOException)
        {
            return Failed(url, "The image's transfer broke off.");
        }
    }

    /// <summary>A result that says why nothing was kept.</summary>
    public static StoredImage Failed(string url, string error) => new() { SourceUrl = url, Error = error };

    private Uri Check(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
        {
            throw new RefusedImageException("The address is not an absolute URL without credentials.");
        }

        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && trusted.Contains(address.IdnHost, address.Port))
            ? address
            : throw new RefusedImageException($"The scheme '{address.Scheme}' is refused; expected https.");
    }

    private async Task<StoredImage> FetchAsync(string url, Uri address, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if ((int)response.StatusCode != 200)
        {
            throw new RefusedImageException($"The image's server answered {(int)response.StatusCode}.");
        }

        if (response.Content.Headers.ContentLength > options.Value.MaximumBytes)
        {
            throw TooLarge();
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        int read;
        while ((read = await stream.ReadAsync(buffer.GetMemory(16 * 1024), cancellationToken)) > 0)
        {
            buffer.Advance(read);
            if (buffer.WrittenCount > options.Value.MaximumBytes)
            {
                throw TooLarge();
            }
        }

        return await KeepAsync(url, buffer.WrittenMemory, cancellationToken);
    }

    private async Task<StoredImage> KeepAsync(string url, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var header = ImageHeader.TryRead(bytes.Span) ?? throw new RefusedImageException("The content is no PNG, JPEG, GIF or WebP image.");
        if (header.Width > options.Value.MaximumPixels || header.Height > options.Value.MaximumPixels)
        {
            throw new RefusedImageException($"The image is {header.Width} × {header.Height} pixels; expected at most {options.Value.MaximumPixels} each way.");
        }

        if ((long)header.Width * header.Height > options.Value.MaximumArea)
        {
            throw new RefusedImageException($"The image has {(long)header.Width * header.Height} pixels; expected at most {options.Value.MaximumArea}.");
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        await objects.PutAsync(ObjectKey.Original(sha256, header.MediaType), header.MediaType, bytes, cancellationToken);
        return new StoredImage { SourceUrl = url, Sha256 = sha256, MediaType = header.MediaType, Bytes = bytes.Length, Width = header.Width, Height = header.Height };
    }

    private RefusedImageException TooLarge() => new($"The image is larger than {options.Value.MaximumBytes} bytes.");
}
