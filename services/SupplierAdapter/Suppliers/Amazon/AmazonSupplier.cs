using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>Amazon: a search by the number, page after page until one holds the part, or the listing that is known to be it.</summary>
internal sealed class AmazonSupplier : ISupplier
{
    private readonly AmazonOptions _options;
    private readonly AmazonClient _client;
    private readonly KnownListings? _known;

    /// <summary>A supplier over Amazon's HTTP client, which signs.</summary>
    public AmazonSupplier(HttpClient client, IOptions<AmazonOptions> options, TimeProvider clock)
    {
        _options = options.Value;
        _client = new AmazonClient(client, _options, clock);
        _known = _options.RememberListings ? new KnownListings() : null;
    }

    public SupplierName Name => SupplierName.Amazon;

    public IReadOnlyList<string> Fields => AmazonNormalizer.Fields;

    public IReadOnlySet<string> AccountCostMembers => FrozenSet<string>.Empty;

    public async Task<SupplierResponse> AskAsync(PartQuery query, IFurtherRequests further, CancellationToken cancellationToken)
    {
        if (_known?.Find(query) is not { } asin)
        {
            return await SearchAsync(query, further, cancellationToken);
        }

        var listing = await _client.GetAsync(asin, cancellationToken);
        if (HoldsPart(query, listing) || listing.Status != 200)
        {
            return listing;
        }

        // The listing is gone, or sells something else by now.
        _known.Forget(query);
        return await further.MaySendAsync(cancellationToken) ? await SearchAsync(query, further, cancellationToken) : listing;
    }

    public SupplierReading Read(PartQuery query, SupplierResponse response) => AmazonNormalizer.Read(query, response, _options.Api);

    // The page that holds the part is the answer; where none does, the first page is, with its look-alikes.
    private async Task<SupplierResponse> SearchAsync(PartQuery query, IFurtherRequests further, CancellationToken cancellationToken)
    {
        var first = await _client.SearchAsync(query.Number.AsWritten, 1, cancellationToken);
        var page = first;
        for (var number = 1; ; number++)
        {
            var more = AmazonNormalizer.HasMore(page, _options.Api, number * _options.PageSize);
            if ((more || _known is not null) && Original(query, page) is { } part)
            {
                _known?.Remember(query, part);
                return page;
            }

            if (!more || number >= _options.MaximumPages || !await further.MaySendAsync(cancellationToken))
            {
                return first;
            }

            page = await _client.SearchAsync(query.Number.AsWritten, number + 1, cancellationToken);
        }
    }

    private bool HoldsPart(PartQuery query, SupplierResponse response) => Original(query, response) is not null;

    private SupplierPart? Original(PartQuery query, SupplierResponse response) =>
        Read(query, response).Parts.FirstOrDefault(part => part.Match == PartMatch.Exact);
}
