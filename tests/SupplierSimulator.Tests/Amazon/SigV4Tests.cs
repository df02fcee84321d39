using PartsCatalog.SupplierSimulator.Amazon;

namespace PartsCatalog.SupplierSimulator.Tests.Amazon;

/// <summary>Cases of AWS's published Signature Version 4 suite.</summary>
public sealed class SigV4Tests
{
    private const string Date = "20150830T123600Z";

    [Theory]
    [InlineData("POST", "/", "", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b")]
    [InlineData("GET", "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "", "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f")]
    [InlineData("GET", "/", "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("GET", "/", "Param2=value2&Param1=value1", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500")]
    public void Signatures_are_those_of_the_suite(string method, string path, string query, string signature)
    {
        KeyValuePair<string, string>[] headers = [new("host", "example.amazonaws.com"), new("x-amz-date", Date)];

        new SigV4(method, path, query, headers, ReadOnlyMemory<byte>.Empty).Sign("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", Date, "us-east-1", "service").ShouldBe(signature);
    }
}
