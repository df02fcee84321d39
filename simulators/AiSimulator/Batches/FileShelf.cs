using System.Collections.Concurrent;

namespace PartsCatalog.AiSimulator.Batches;

/// <summary>The files of one provider, in memory.</summary>
internal sealed class FileShelf(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, StoredFile> _files = new(StringComparer.Ordinal);

    public StoredFile Add(string name, string purpose, byte[] content)
    {
        var file = new StoredFile($"file-{Guid.NewGuid():N}", name, purpose, content, clock.GetUtcNow());
        _files[file.Id] = file;
        return file;
    }

    public StoredFile? Find(string? id) => id is null ? null : _files.GetValueOrDefault(id);

    public bool Remove(string id) => _files.TryRemove(id, out _);
}
