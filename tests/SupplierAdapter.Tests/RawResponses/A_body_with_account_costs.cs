using System.Collections.Frozen;
using System.Text;
using PartsCatalog.SupplierAdapter.RawResponses;

namespace PartsCatalog.SupplierAdapter.Tests.RawResponses;

public class A_body_with_account_costs
{
    private static readonly FrozenSet<string> Members = new[] { "partPrice", "price" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static string? Redact(string body) => AccountCostRedactor.Redact(Encoding.UTF8.GetBytes(body), Members)?.GetRawText();

    [Theory]
    [InlineData("""{"partPrice":"9.68","listPrice":"28.95"}""", """{"partPrice":"[redacted]","listPrice":"28.95"}""")]
    [InlineData("""{"a":[{"PRICE":{"amount":3,"x":[1]},"b":null}],"c":true}""", """{"a":[{"PRICE":"[redacted]","b":null}],"c":true}""")]
    [InlineData("""[1.50,"x"]""", """[1.50,"x"]""")]
    public void Loses_them_at_any_depth_and_keeps_the_rest(string body, string expected) => Redact(body).ShouldBe(expected);

    [Fact]
    public void Loses_what_stands_after_the_JSON() => Redact("""{"a":1} price 9.68""").ShouldBe("""{"a":1}""");

    [Theory]
    [InlineData("price 9.68")]
    [InlineData("")]
    [InlineData("""{"price":9.""")]
    public void Is_withheld_when_it_is_no_JSON(string body) => Redact(body).ShouldBeNull();

    [Theory]
    [InlineData(10, BodyPacking.Identity)]
    [InlineData(10_000, BodyPacking.Gzip)]
    public void Is_stored_compressed_from_a_size_on_and_read_back_whole(int length, string encoding)
    {
        var body = Encoding.UTF8.GetBytes(new string('x', length));
        var (packed, used) = BodyPacking.Pack(body, 1_000);
        used.ShouldBe(encoding);
        BodyPacking.Unpack(packed.ToArray(), used, length).ShouldBe(body);
    }
}
