using Microsoft.Extensions.Options;

namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>An object store in a folder: ab/abcdef….png. A file appears whole or not at all.</summary>
/// <param name="options">The folder.</param>
internal sealed class FolderObjectStore(IOptions<ImageOptions> options) : IObjectStore
{
    private readonly string _root = options.Value.Folder.Length > 0
        ? options.Value.Folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "partscatalog", "images");

    public async Task PutAsync(string sha256, string extension, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(_root, sha256[..2]);
        var path = Path.Combine(folder, sha256 + extension);
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var partial = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await File.WriteAllBytesAsync(partial, bytes, cancellationToken);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
