using Microsoft.Extensions.Primitives;
using PartsCatalog.SalesforceGateway.AcceptLookup;

namespace PartsCatalog.SalesforceGateway.Tests.AcceptLookup;

public sealed class IdempotencyKeyTests
{
    [Theory]
    [InlineData("order-17", "order-17")]
    [InlineData("\"order-17\"", "order-17")]
    [InlineData("  order-17 ", "order-17")]
    [InlineData("\"say \\\"hi\\\" \\\\\"", "say \"hi\" \\")]
    public void It_is_read_quoted_or_bare(string header, string expected)
    {
        IdempotencyKey.TryParse(header, out var key).ShouldBeTrue();
        key.ShouldBe(expected);
    }

    [Fact]
    public void No_header_is_no_key()
    {
        IdempotencyKey.TryParse(StringValues.Empty, out var key).ShouldBeTrue();
        key.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("\"open")]
    [InlineData("\"two\" \"keys\"")]
    [InlineData("\"\\n\"")]
    [InlineData("kéy")]
    [InlineData("a\tb")]
    public void What_is_no_key_is_refused(string header) => IdempotencyKey.TryParse(header, out _).ShouldBeFalse();

    [Fact]
    public void Two_headers_are_refused() => IdempotencyKey.TryParse(new StringValues(["a", "b"]), out _).ShouldBeFalse();

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void It_has_at_most_255_characters(int length, bool expected) => IdempotencyKey.TryParse(new string('k', length), out _).ShouldBe(expected);
}
