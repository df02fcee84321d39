using System.Collections.Concurrent;
using System.Globalization;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Encompass;

internal sealed class EncompassModel(string number)
{
    public string Number { get; } = number;

    public string Id { get; } = IdOf(number);

    public ConcurrentQueue<SupplierAnswer> Parts { get; } = new();

    /// <summary>Encompass's own number of a model: seven digits.</summary>
    public static string IdOf(string number) => (Draw.Seed(number) % 9_000_000 + 1_000_000).ToString(CultureInfo.InvariantCulture);
}
