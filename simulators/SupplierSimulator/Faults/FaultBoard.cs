using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Faults;

/// <summary>The switches: one setting a supplier, changed while running.</summary>
internal sealed class FaultBoard(IOptions<FaultOptions> options)
{
    private readonly Lock _lock = new();
    private readonly FaultSetting?[] _settings = [options.Value.Encompass, options.Value.Marcone, options.Value.Reliable, options.Value.Amazon];

    public void Set(Supplier supplier, FaultSetting setting)
    {
        lock (_lock)
            _settings[(int)supplier] = setting;
    }

    public void Clear()
    {
        lock (_lock)
            Array.Clear(_settings);
    }

    public FaultSetting? Of(Supplier supplier)
    {
        lock (_lock)
            return _settings[(int)supplier];
    }

    /// <summary>The fault that this call is to suffer, if any; counts it.</summary>
    public FaultSetting? Take(Supplier supplier, PathString path)
    {
        if (Volatile.Read(ref _settings[(int)supplier]) is null)
            return null;
        lock (_lock)
        {
            if (_settings[(int)supplier] is not { } setting)
                return null;
            if (setting.PathContains is { } part && path.Value?.Contains(part, StringComparison.OrdinalIgnoreCase) != true)
                return null;
            if (setting.Probability < 1 && Random.Shared.NextDouble() >= setting.Probability)
                return null;
            if (setting.Count is { } count)
                _settings[(int)supplier] = count == 1 ? null : setting with { Count = count - 1 };
            return setting;
        }
    }
}
