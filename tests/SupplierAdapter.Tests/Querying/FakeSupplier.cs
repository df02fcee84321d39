using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.Querying;

/// <summary>A supplier whose answers a test decides on.</summary>
internal sealed class FakeSupplier(string name, Func<int, CancellationToken, Task<SupplierResponse>> answer) : ISupplier
{
    private int _asked;

    public int Asked => _asked;

    public SupplierName Name { get; } = new(name);

    public IReadOnlyList<string> Fields { get; } = ["mpn", "msrp"];

    public IReadOnlySet<string> AccountCostMembers { get; } = new HashSet<string> { "cost" };

    public static SupplierResponse Response(int status = 200, string body = "{}") => new(status, "application/json", new Dictionary<string, string>(), System.Text.Encoding.UTF8.GetBytes(body));

    public Task<SupplierResponse> AskAsync(PartQuery query, IFurtherRequests further, CancellationToken cancellationToken) => answer(Interlocked.Increment(ref _asked), cancellationToken);

    public SupplierReading Read(PartQuery query, SupplierResponse response) => response.Status == 200
        ? SupplierReading.Of([new SupplierPart { PartNumber = query.Number.AsWritten, Match = PartMatch.Exact, Claims = [new Claim { Attribute = "mpn", Value = PartsCatalog.Contracts.Attributes.AttributeValue.Of(query.Number.Normalized), Pointer = "/n" }] }])
        : SupplierReading.Failed($"answered {response.Status}");
}
