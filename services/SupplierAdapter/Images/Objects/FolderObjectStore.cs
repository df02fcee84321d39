using Microsoft.Extensions.Options;

namespace PartsCatalog.SupplierAdapter.Images.Objects;

/// <summary>An object store in a folder. A file appears whole or not at all.</summary>
/// <param name="options">The folder.</param>
internal sealed class FolderObjectStore(IOptions<ImageOptions> options) : IObjectStore
{
    private readonly string _root = options.Value.Folder.Length > 0
        ? options.Value.Folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "partscatalog", "images");

    public async Task PutAsync(string key, string mediaType, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var path = Path.Combine(_root, key);
        if (File.Exists(path))
        {
            return;
        }

        var partial = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(partial, bytes, cancellationToken);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ObjectStoreException($"The folder of images cannot be written: {problem.Message}", problem);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    public async Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        var path = Path.Combine(_root, key);
        try
        {
            return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ObjectStoreException($"The folder of images cannot be read: {problem.Message}", problem);
        }
    }
}
