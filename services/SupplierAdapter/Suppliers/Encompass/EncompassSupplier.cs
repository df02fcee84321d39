using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>
/// Encompass, the primary source: partsInformation. A further request is made only where the first left something open that it can close, while there is time
/// and a permit: search for another spelling of a number that was not found; search and modelPartList for a part without compatible models.
/// </summary>
/// <param name="client">Its HTTP client.</param>
/// <param name="options">Address and credentials.</param>
/// <param name="clock">Time.</param>
internal sealed class EncompassSupplier(HttpClient client, IOptions<EncompassOptions> options, TimeProvider clock) : ISupplier
{
    private readonly EncompassOptions _options = options.Value;
    private readonly EncompassClient _client = new(client, options.Value, clock);

    public SupplierName Name => SupplierName.Encompass;

    public IReadOnlyList<string> Fields => EncompassNormalizer.Fields;

    public IReadOnlySet<string> AccountCostMembers { get; } = new[] { "partPrice", "totalPrice" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public async Task<SupplierResponse> AskAsync(PartQuery query, IFurtherRequests further, CancellationToken cancellationToken)
    {
        var code = EncompassMakes.CodeOf(query.Manufacturer);
        var answer = await _client.PartsInformationAsync(query.Number.AsWritten, code, cancellationToken);
        var reading = Read(query, answer);
        if (reading.Outcome == SupplierOutcome.Failed)
        {
            return answer;
        }

        if (reading.Parts.FirstOrDefault(part => part.Match == PartMatch.Exact) is not { } exact)
        {
            return await OtherSpellingAsync(query, code, further, cancellationToken) ?? answer;
        }

        return _options.ModelLists > 0 && exact.Claims.All(claim => claim.Attribute != AttributeRegistry.CompatibleModels.Name)
            ? await WithModelsAsync(query, answer, code, further, cancellationToken)
            : answer;
    }

    public SupplierReading Read(PartQuery query, SupplierResponse response) => EncompassNormalizer.Read(query, response);

    // Digits alone are written in one way.
    private async Task<SupplierResponse?> OtherSpellingAsync(PartQuery query, string code, IFurtherRequests further, CancellationToken cancellationToken)
    {
        if (!_options.SearchSpellings || query.Number.Normalized.All(char.IsAsciiDigit) || !await further.MaySendAsync(cancellationToken))
        {
            return null;
        }

        var found = await TryAsync(token => _client.SearchAsync(query.Number.Normalized, "part", code, token), cancellationToken);
        if (found is null || EncompassSearchAnswer.Spelling(query, found) is not var (number, makeCode) || !await further.MaySendAsync(cancellationToken))
        {
            return null;
        }

        var answer = await TryAsync(token => _client.PartsInformationAsync(number, makeCode, token), cancellationToken);
        return answer is not null && Read(query, answer).Outcome == SupplierOutcome.Found ? answer : null;
    }

    private async Task<SupplierResponse> WithModelsAsync(
        PartQuery query, SupplierResponse answer, string code, IFurtherRequests further, CancellationToken cancellationToken)
    {
        if (!await further.MaySendAsync(cancellationToken))
        {
            return answer;
        }

        var found = await TryAsync(token => _client.SearchAsync(query.Number.AsWritten, "model", code, token), cancellationToken);
        var lists = new List<SupplierResponse>();
        foreach (var model in found is null ? [] : EncompassSearchAnswer.Models(found, _options.ModelLists))
        {
            if (!await further.MaySendAsync(cancellationToken))
            {
                break;
            }

            if (await TryAsync(token => _client.ModelPartListAsync(model, token), cancellationToken) is { } list)
            {
                lists.Add(list);
            }
        }

        return EncompassModelLists.Append(answer, lists);
    }

    // A further request that fails, or takes its time, costs what it would have added; the answer that is there stands.
    private async Task<SupplierResponse?> TryAsync(Func<CancellationToken, Task<SupplierResponse>> ask, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(_options.DeadlineSeconds / 4), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await ask(either.Token);
        }
        catch (Exception problem)
            when (!cancellationToken.IsCancellationRequested && problem is HttpRequestException or IOException or SupplierCallException or OperationCanceledException)
        {
            return null;
        }
    }
}
