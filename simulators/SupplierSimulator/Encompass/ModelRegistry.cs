using System.Collections.Concurrent;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Encompass;

/// <summary>
/// The appliance models that answers have named so far, with the parts that name them. Models are drawn from part numbers,
/// so the way back is known only for parts that were asked for.
/// </summary>
internal sealed class ModelRegistry
{
    private const int KeptModels = 20_000;

    private readonly ConcurrentDictionary<string, EncompassModel> _byNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, EncompassModel> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EncompassModel> _byPart = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _seen = new(StringComparer.Ordinal);

    /// <summary>Counted here: a concurrent dictionary's own count locks all of it.</summary>
    private int _models;

    public void Remember(SupplierAnswer answer)
    {
        var part = answer.Truth;
        if (!_seen.TryAdd(part.BasePn, 0))
            return;
        if (_models >= KeptModels)
            Forget();
        foreach (var number in answer.Models)
        {
            var model = _byNumber.GetOrAdd(number, static name => new EncompassModel(name));
            if (_byId.TryAdd(model.Id, model))
                Interlocked.Increment(ref _models);
            model.Add(answer);
            _byPart.TryAdd(part.Key, model);
        }
    }

    /// <summary>Load tests name models without end; the oldest are of no use to anyone then.</summary>
    private void Forget()
    {
        _models = 0;
        _byNumber.Clear();
        _byId.Clear();
        _byPart.Clear();
        _seen.Clear();
    }

    public EncompassModel? FindByNumber(string number) => _byNumber.GetValueOrDefault(number);

    /// <summary>A model that holds the part of that number, in any spelling.</summary>
    public EncompassModel? FindByPart(string number) => PartNumber.ToKey(number) is { } key ? _byPart.GetValueOrDefault(key) : null;

    public EncompassModel? FindById(string id) => _byId.GetValueOrDefault(id);
}
