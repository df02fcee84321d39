using System.Collections.Concurrent;

namespace PartsCatalog.AiSimulator.Batches;

/// <summary>The batches of one provider, in memory.</summary>
internal sealed class BatchShelf
{
    private readonly ConcurrentDictionary<string, Batch> _batches = new(StringComparer.Ordinal);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Batch> All => [.. _batches.Values.OrderByDescending(batch => batch.CreatedAt).ThenBy(batch => batch.Id, StringComparer.Ordinal)];

    public void Add(Batch batch) => _batches[batch.Id] = batch;

    public Batch? Find(string? id) => id is null ? null : _batches.GetValueOrDefault(id);
}
