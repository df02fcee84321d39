using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers.Http;

namespace PartsCatalog.SupplierAdapter.Suppliers.Marcone;

/// <summary>Marcone: /parts/lookup.</summary>
/// <param name="client">Its HTTP client, which signs with the access token.</param>
/// <param name="options">Address and customer number.</param>
/// <param name="clock">Time.</param>
internal sealed class MarconeSupplier(HttpClient client, IOptions<MarconeOptions> options, TimeProvider clock) : ISupplier
{
    private readonly MarconeOptions _options = options.Value;

    public SupplierName Name => SupplierName.Marcone;

    public IReadOnlyList<string> Fields => MarconeNormalizer.Fields;

    public IReadOnlySet<string> AccountCostMembers { get; } = new[] { "price", "dealer" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public async Task<SupplierResponse> AskAsync(PartQuery query, IFurtherRequests further, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_options.BaseUrl}/parts/lookup");
        request.Content = JsonBody.Of(
            new MarconeLookup { CustNo = _options.CustomerNumber, PartNumber = query.Number.AsWritten, Make = MarconeMakes.CodeOf(query.Manufacturer) },
            MarconeJson.Default.MarconeLookup);
        return await SupplierHttp.ExchangeAsync(client, request, _options.MaximumAnswerBytes, clock, cancellationToken);
    }

    public SupplierReading Read(PartQuery query, SupplierResponse response) => MarconeNormalizer.Read(query, response);
}
