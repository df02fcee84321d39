using System.Globalization;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Encompass;

internal sealed class EncompassModel(string number)
{
    private const int MostParts = 50;

    private readonly List<SupplierAnswer> _parts = new(1);

    public string Number { get; } = number;

    public string Id { get; } = IdOf(number);

    public IReadOnlyList<SupplierAnswer> Parts
    {
        get
        {
            lock (_parts)
                return [.. _parts];
        }
    }

    /// <summary>Up to as many parts as an answer can show.</summary>
    public void Add(SupplierAnswer part)
    {
        lock (_parts)
        {
            if (_parts.Count < MostParts)
                _parts.Add(part);
        }
    }

    /// <summary>Encompass's own number of a model: seven digits.</summary>
    public static string IdOf(string number) => (Draw.Seed(number) % 9_000_000 + 1_000_000).ToString(CultureInfo.InvariantCulture);
}
