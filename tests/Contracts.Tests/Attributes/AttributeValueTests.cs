using System.Text.Json;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Json;

namespace PartsCatalog.Contracts.Tests.Attributes;

public sealed class An_attribute_value
{
    [Fact]
    public void Of_one_text_is_a_string_in_JSON() => JsonSerializer.Serialize(AttributeValue.Of("28.95"), ContractJson.Options).ShouldBe("\"28.95\"");

    [Fact]
    public void Of_a_list_is_an_array_in_JSON_even_of_one() =>
        JsonSerializer.Serialize(AttributeValue.OfList(["DSS25KGRABB"]), ContractJson.Options).ShouldBe("""["DSS25KGRABB"]""");

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("""["a","b"]""")]
    [InlineData("[]")]
    public void Reads_what_it_writes(string json) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<AttributeValue>(json, ContractJson.Options), ContractJson.Options).ShouldBe(json);

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[\"a\",[\"b\"]]")]
    public void Refuses_what_is_neither(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<AttributeValue>(json, ContractJson.Options));

    [Fact]
    public void Is_equal_by_its_items_in_order()
    {
        AttributeValue.OfList(["a", "b"]).ShouldBe(AttributeValue.OfList(["a", "b"]));
        AttributeValue.OfList(["a", "b"]).ShouldNotBe(AttributeValue.OfList(["b", "a"]));
        AttributeValue.Of("a").ShouldNotBe(AttributeValue.OfList(["a"]));
    }
}
