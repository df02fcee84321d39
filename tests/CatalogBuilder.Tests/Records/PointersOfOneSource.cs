using PartsCatalog.CatalogBuilder.Records;

namespace PartsCatalog.CatalogBuilder.Tests.Records;

public sealed class PointersOfOneSource
{
    [Theory]
    [InlineData("/a/models/1/m", "/a/models/2/m", "/a/models")]
    [InlineData("/a/models/1", "/a/models/12", "/a/models")]
    [InlineData("/a/models", "/a/models/12", "/a/models")]
    [InlineData("/a", "/b", "")]
    [InlineData("/a", "/a", "/a")]
    [InlineData("/a", null, null)]
    [InlineData(null, "/a", null)]
    public void Have_the_longest_pointer_that_both_lie_under(string? one, string? other, string? common) =>
        StatedShare.Common(one, other).ShouldBe(common);
}
