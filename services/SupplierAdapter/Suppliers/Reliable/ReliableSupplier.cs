using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers.Http;

namespace PartsCatalog.SupplierAdapter.Suppliers.Reliable;

/// <summary>Reliable Parts: part search.</summary>
/// <param name="client">Its HTTP client, which signs.</param>
/// <param name="options">Address.</param>
/// <param name="clock">Time.</param>
internal sealed class ReliableSupplier(HttpClient client, IOptions<ReliableOptions> options, TimeProvider clock) : ISupplier
{
    private readonly ReliableOptions _options = options.Value;

    public SupplierName Name => SupplierName.Reliable;

    public IReadOnlyList<string> Fields => ReliableNormalizer.Fields;

    public IReadOnlySet<string> AccountCostMembers { get; } = new[] { "partnerPrice" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public async Task<SupplierResponse> AskAsync(PartQuery query, IFurtherRequests further, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_options.BaseUrl}/partSearch/v2/query");
        request.Content = JsonBody.Of(new ReliableQuery(query.Number.AsWritten), ReliableJson.Default.ReliableQuery);
        return await SupplierHttp.ExchangeAsync(client, request, _options.MaximumAnswerBytes, clock, cancellationToken);
    }

    public SupplierReading Read(PartQuery query, SupplierResponse response) => ReliableNormalizer.Read(query, response);
}
