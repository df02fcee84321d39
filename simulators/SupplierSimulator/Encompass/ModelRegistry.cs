using System.Collections.Concurrent;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Encompass;

/// <summary>
/// The appliance models that answers have named so far, with the parts that name them. Models are drawn from part numbers,
/// so the way back is known only for parts that were asked for.
/// </summary>
internal sealed class ModelRegistry
{
    private const int KeptModels = 50_000;
    private const int PartsOfModel = 50;

    private readonly ConcurrentDictionary<string, EncompassModel> _byNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, EncompassModel> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _seen = new(StringComparer.Ordinal);

    public void Remember(SupplierAnswer answer)
    {
        var part = answer.Truth;
        if (_byNumber.Count > KeptModels || !_seen.TryAdd(part.BasePn, 0))
            return;
        foreach (var number in answer.Models)
        {
            var model = _byNumber.GetOrAdd(number, static name => new EncompassModel(name));
            _byId.TryAdd(model.Id, model);
            if (model.Parts.Count < PartsOfModel)
                model.Parts.Enqueue(answer);
        }
    }

    public EncompassModel? FindByNumber(string number) => _byNumber.GetValueOrDefault(number);

    public EncompassModel? FindById(string id) => _byId.GetValueOrDefault(id);
}
