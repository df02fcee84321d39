using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Amazon;

/// <summary>What a search for a number brings: the part's own listing and, for some, look-alikes of other makers before and behind it.</summary>
internal sealed class AmazonShelf
{
    private const string Base36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int KeptListings = 10_000;

    private readonly PartWorld _world;
    private readonly CorruptionModel _corruption;
    private readonly WorldOptions _options;

    /// <summary>An ASIN does not tell its part, so getItems knows what a search has shown (and the curated parts).</summary>
    private readonly ConcurrentDictionary<string, AmazonListing> _shown = new(StringComparer.Ordinal);

    private int _kept;

    public AmazonShelf(PartWorld world, CorruptionModel corruption, IOptions<WorldOptions> options)
    {
        (_world, _corruption, _options) = (world, corruption, options.Value);
        ShowCurated();
    }

    public AmazonListing? ByAsin(string asin) => _shown.GetValueOrDefault(asin);

    /// <summary>The listings for search words, best or best paid first.</summary>
    public List<AmazonListing> Find(string keywords)
    {
        var listings = new List<AmazonListing>(6);
        foreach (var word in keywords.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var part in _world.Find(word))
                Add(listings, part);
        }

        foreach (var listing in listings)
        {
            if (_shown.TryAdd(listing.Asin, listing) && Interlocked.Increment(ref _kept) > KeptListings)
                Forget();
        }

        return listings;
    }

    private void ShowCurated()
    {
        foreach (var part in CuratedParts.All)
            Find(part.Number);
    }

    /// <summary>Load tests show listings without end; the oldest are of no use to anyone then.</summary>
    private void Forget()
    {
        _kept = 0;
        _shown.Clear();
        ShowCurated();
    }

    private void Add(List<AmazonListing> listings, PartRecord part)
    {
        var draw = new Draw(Draw.Seed("amazon", part.Seed));
        var lookAlikes = part.Curated || draw.Chance(_options.LookAlikeRate) ? draw.Between(1, 3) : 0;
        if (lookAlikes > 0)
            listings.Add(LookAlike(part, ref draw, 0));
        if (_corruption.Derive(Supplier.Amazon, part) is { } answer)
            listings.Add(Own(answer));
        for (var i = 1; i < lookAlikes; i++)
            listings.Add(LookAlike(part, ref draw, i));
    }

    private static AmazonListing Own(SupplierAnswer answer)
    {
        var part = answer.Truth;
        var numbered = part.Curated || !Draw.Happens(part.Seed, "amazon-no-part-number", 0.1);
        return new AmazonListing
        {
            Asin = part.Asin,
            Title = answer.Title,
            Brand = answer.BrandName,
            ItemPartNumber = numbered ? answer.Number : null,
            Model = answer.Number,
            Upc = answer.Upc,
            Features = answer.Features,
            Color = part.Color,
            Warranty = part.Warranty,
            Size = answer.Size,
            WeightLb = answer.WeightLb,
            Metric = !part.Curated && Draw.Happens(part.Seed, "amazon-metric", 0.15),
            Price = answer.SellingPrice,
            ListPrice = answer.ListPrice,
            Quantity = answer.Quantity,
            ImageKey = part.Key,
            Images = answer.Images,
            Rating = part.Rating,
            Reviews = part.Reviews,
        };
    }

    /// <summary>Another maker's replacement: the OEM number stands in its title, and for some even as its model.</summary>
    private static AmazonListing LookAlike(PartRecord part, ref Draw draw, int index)
    {
        var maker = draw.Pick(Brands.Aftermarket);
        var claimsNumber = draw.Chance(0.4);
        return new AmazonListing
        {
            Asin = "B0" + draw.Text(Base36, 8),
            Brand = maker,
            Title = $"{part.Number} {part.Kind.Name} Replacement for {part.Brand.Name} {part.Kind.Appliances[0]}{(part.Replaces.Length > 0 ? $", Replaces {string.Join(", ", part.Replaces)}" : "")} by {maker}",
            ItemPartNumber = draw.Chance(0.7) ? $"{maker[..2].ToUpperInvariant()}-{part.Key}" : null,
            Model = claimsNumber ? part.Number : null,
            Features = [$"Compatible replacement for {part.Brand.Name} {part.Number}", "Premium quality, easy to install", "Lifetime warranty"],
            Price = Math.Round(part.SellingPrice * (0.3m + 0.3m * (decimal)draw.Unit()), 2),
            Quantity = draw.Between(5, 400),
            ImageKey = $"{part.Key}-X{index}",
            Images = 2,
            Rating = Math.Round(3.5 + draw.Unit() * 1.4, 1),
            Reviews = draw.Between(1, 900),
            Merchant = maker + " Store",
        };
    }
}
