using System.Collections.Concurrent;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>Remembers which listing is a part; a bounded number of them, each process for itself, since a search finds it again.</summary>
internal sealed class KnownListings
{
    private const int Maximum = 20_000;

    private readonly ConcurrentDictionary<(string Number, string? Make), string> _asins = new();

    /// <summary>The ASIN of the listing that is the part asked for; null while that is not known.</summary>
    public string? Find(PartQuery query) => _asins.GetValueOrDefault(Key(query));

    /// <summary>Remembers a part that a search found.</summary>
    public void Remember(PartQuery query, SupplierPart part)
    {
        var asin = part.Claims.FirstOrDefault(claim => claim.Attribute == AttributeRegistry.Asin.Name)?.Value.ToString();
        if (asin is not null && _asins.Count < Maximum)
        {
            _asins[Key(query)] = asin;
        }
    }

    /// <summary>Forgets a listing that is no longer the part.</summary>
    public void Forget(PartQuery query) => _asins.TryRemove(Key(query), out _);

    private static (string, string?) Key(PartQuery query) => (query.Number.Normalized, query.Manufacturer);
}
