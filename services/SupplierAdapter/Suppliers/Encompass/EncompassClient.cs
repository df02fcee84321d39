using System.Text.Json.Serialization.Metadata;
using PartsCatalog.SupplierAdapter.Suppliers.Http;

namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>Encompass's services: JSON posted, the credentials in the body.</summary>
internal sealed class EncompassClient(HttpClient client, EncompassOptions options, TimeProvider clock)
{
    // One per service; a wrong one is answered with -104. search is seen to take none.
    private const string PartsInformationProgram = "JSON.ITEM.INFORMATION";
    private const string ModelProgram = "JSON.MODEL.INFORMATION";
    private const string SearchProgram = "";

    /// <summary>partsInformation.</summary>
    public Task<SupplierResponse> PartsInformationAsync(string number, string makeCode, CancellationToken cancellationToken) => PostAsync(
        "partsInformation",
        PartsInformationProgram,
        new EncompassPartSearch { SearchPartNumber = number, SearchMfgCode = makeCode },
        EncompassJson.Default.EncompassRequestEncompassPartSearch,
        cancellationToken);

    /// <summary>search, for parts or for models.</summary>
    public Task<SupplierResponse> SearchAsync(string term, string mode, string makeCode, CancellationToken cancellationToken) => PostAsync(
        "search",
        SearchProgram,
        new EncompassSearch { SearchTerm = term, Mode = mode, LimitBrand = makeCode },
        EncompassJson.Default.EncompassRequestEncompassSearch,
        cancellationToken);

    /// <summary>modelPartList: the parts of a model.</summary>
    public Task<SupplierResponse> ModelPartListAsync(string model, CancellationToken cancellationToken) => PostAsync(
        "modelPartList", ModelProgram, new EncompassModelSearch { ModelNumber = model }, EncompassJson.Default.EncompassRequestEncompassModelSearch, cancellationToken);

    private async Task<SupplierResponse> PostAsync<T>(
        string service, string program, T data, JsonTypeInfo<EncompassRequest<T>> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{options.BaseUrl}/restfulservice/{service}");
        request.Content = JsonBody.Of(new EncompassRequest<T>(Settings(program), data), type);
        return await SupplierHttp.ExchangeAsync(client, request, options.MaximumAnswerBytes, clock, cancellationToken);
    }

    private EncompassSettings Settings(string program) => new()
    {
        JsonUser = options.User,
        JsonPassword = options.Password,
        ProgramName = program,
        CustomerNumber = options.CustomerNumber.Length > 0 ? options.CustomerNumber : null,
        CustomerPassword = options.CustomerPassword.Length > 0 ? options.CustomerPassword : null,
    };
}
