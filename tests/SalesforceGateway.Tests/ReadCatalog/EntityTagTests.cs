using Microsoft.Extensions.Primitives;
using PartsCatalog.SalesforceGateway.ReadCatalog;

namespace PartsCatalog.SalesforceGateway.Tests.ReadCatalog;

public sealed class EntityTagTests
{
    private const string Tag = "\"v3-abc\"";

    [Theory]
    [InlineData("\"v3-abc\"")]
    [InlineData("W/\"v3-abc\"")]
    [InlineData("\"v3-abc-gzip\"")]
    [InlineData("W/\"v3-abc-gzip\"")]
    [InlineData("\"old\", \"v3-abc\"")]
    [InlineData("*")]
    public void It_is_named_weakly_and_through_a_compressing_proxy(string header) => EntityTag.IsNamedBy(header, Tag).ShouldBeTrue();

    [Theory]
    [InlineData("\"v2-abc\"")]
    [InlineData("\"v3-abc-gzip-gzip\"")]
    [InlineData("v3-abc")]
    [InlineData("")]
    [InlineData("garbage, \"")]
    public void Another_tag_or_none_names_nothing(string header) => EntityTag.IsNamedBy(header, Tag).ShouldBeFalse();

    [Fact]
    public void Without_a_header_nothing_is_named() => EntityTag.IsNamedBy(StringValues.Empty, Tag).ShouldBeFalse();

    [Fact]
    public void It_differs_with_version_and_with_bytes()
    {
        var tag = EntityTag.Of(1, "{}"u8);

        tag.ShouldMatch("^\"[!#-~]+\"$");
        tag.ShouldBe(EntityTag.Of(1, "{}"u8));
        tag.ShouldNotBe(EntityTag.Of(2, "{}"u8));
        tag.ShouldNotBe(EntityTag.Of(1, "{ }"u8));
    }
}
