using System.Text;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers.Amazon;
using PartsCatalog.SupplierAdapter.Suppliers.Encompass;
using PartsCatalog.SupplierAdapter.Suppliers.Marcone;
using PartsCatalog.SupplierAdapter.Suppliers.Reliable;
using PartsCatalog.SupplierAdapter.Tests.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.Normalization;

/// <summary>5 MB are the most that is received: reading them makes no second copy of the whole.</summary>
public sealed class A_large_answer
{
    private const int Bytes = 5_000_000;
    private const double MostPerByte = 0.25;

    [Fact]
    public void Of_Encompass_is_read_where_it_is() =>
        Check(EncompassNormalizer.Read, $$$"""{"status":{"errorCode":"100"},"data":{"parts":[{"partNumber":"WR55X10025","mfgName":"GE","compatibleModels":[{{{Items(i => $$"""{"id":"{{i}}","model":"DSS{{i:000000}}BB"}""")}}}]}]}}""");

    [Fact]
    public void With_text_after_the_JSON_is_read_where_it_is() =>
        Check(EncompassNormalizer.Read, $$$"""{"status":{"errorCode":"100"},"data":{"parts":[{"partNumber":"WR55X10025","mfgName":"GE","symptoms":[{{{Items(i => $$"""{"description":"Symptom {{i}}"}""")}}}]}]}} ** Error **""");

    [Fact]
    public void Of_Marcone_is_read_where_it_is() =>
        Check(MarconeNormalizer.Read, $$$"""{"partResults":[{"partNumber":"WR55X10025","make":"GEH","crossReferenceParts":[{{{Items(i => $"\"AP{i:0000000}\"")}}}]}]}""");

    [Fact]
    public void Of_Reliable_is_read_where_it_is() =>
        Check(ReliableNormalizer.Read, $$$"""{"productNumber":"WR55X10025","manufacturerCode":"GE","images":[{{{Items(i => $"\"https://img.example.com/{i}.png\"")}}}]}""");

    [Fact]
    public void Of_Amazon_is_read_where_it_is() => Check(
        (query, response) => AmazonNormalizer.Read(query, response),
        $$$$"""{"searchResult":{"items":[{"asin":"B00DM8JA7M","itemInfo":{"byLineInfo":{"brand":{"displayValue":"GE"}},"manufactureInfo":{"itemPartNumber":{"displayValue":"WR55X10025"}},"features":{"displayValues":[{{{{Items(i => $"\"Bullet {i}: fits\"")}}}}]}}}]}}""");

    private static string Items(Func<int, string> item)
    {
        var items = new StringBuilder(Bytes + 100).Append(item(0));
        for (var i = 1; items.Length < Bytes; i++)
        {
            items.Append(',').Append(item(i));
        }

        return items.ToString();
    }

    // The least of some readings: what a reading rents it gives back, but now and then the pool is cleared.
    private static void Check(Func<PartQuery, SupplierResponse, SupplierReading> read, string body)
    {
        var (query, response) = (Answers.Query("WR55X10025"), Answers.Of(body));
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            read(query, response).Outcome.ShouldBe(SupplierOutcome.Found);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        (least / (double)response.Body.Length).ShouldBeLessThan(MostPerByte);
    }
}
