using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers.Http;

namespace PartsCatalog.SupplierAdapter.Tests.AddingASupplier;

/// <summary>The client: how the fifth supplier is asked.</summary>
internal sealed class FifthSupplier(HttpClient client, IOptions<FifthOptions> options, TimeProvider clock) : ISupplier
{
    private readonly FifthOptions _options = options.Value;

    public SupplierName Name { get; } = new("FIFTH");

    public IReadOnlyList<string> Fields => FifthNormalizer.Fields;

    public IReadOnlySet<string> AccountCostMembers { get; } = new[] { "net" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public async Task<SupplierResponse> AskAsync(PartQuery query, IFurtherRequests further, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_options.BaseUrl}/parts/{Uri.EscapeDataString(query.Number.AsWritten)}");
        request.Headers.Add("x-key", _options.Key);
        return await SupplierHttp.ExchangeAsync(client, request, _options.MaximumAnswerBytes, clock, cancellationToken);
    }

    public SupplierReading Read(PartQuery query, SupplierResponse response) => FifthNormalizer.Read(query, response);
}
