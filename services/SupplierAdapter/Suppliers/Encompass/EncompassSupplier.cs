using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers.Http;

namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>Encompass, the primary source: partsInformation.</summary>
/// <param name="client">Its HTTP client.</param>
/// <param name="options">Address and credentials.</param>
/// <param name="clock">Time.</param>
internal sealed class EncompassSupplier(HttpClient client, IOptions<EncompassOptions> options, TimeProvider clock) : ISupplier
{
    private const string PartsInformationProgram = "JSON.ITEM.INFORMATION";

    private readonly EncompassOptions _options = options.Value;

    public SupplierName Name => SupplierName.Encompass;

    public IReadOnlyList<string> Fields => EncompassNormalizer.Fields;

    public IReadOnlySet<string> AccountCostMembers { get; } = new[] { "partPrice", "totalPrice" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public async Task<SupplierResponse> AskAsync(PartQuery query, IFurtherRequests further, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_options.BaseUrl}/restfulservice/partsInformation");
        request.Content = JsonBody.Of(
            new EncompassPartRequest(
                Settings(PartsInformationProgram),
                new EncompassPartSearch { SearchPartNumber = query.Number.AsWritten, SearchMfgCode = EncompassMakes.CodeOf(query.Manufacturer) }),
            EncompassJson.Default.EncompassPartRequest);
        return await SupplierHttp.ExchangeAsync(client, request, _options.MaximumAnswerBytes, clock, cancellationToken);
    }

    public SupplierReading Read(PartQuery query, SupplierResponse response) => EncompassNormalizer.Read(query, response);

    private EncompassSettings Settings(string program) => new()
    {
        JsonUser = _options.User,
        JsonPassword = _options.Password,
        ProgramName = program,
        CustomerNumber = _options.CustomerNumber.Length > 0 ? _options.CustomerNumber : null,
        CustomerPassword = _options.CustomerPassword.Length > 0 ? _options.CustomerPassword : null,
    };
}
