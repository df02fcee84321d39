using System.Text;
using PartsCatalog.SupplierAdapter.Suppliers.Amazon;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers.Amazon;

/// <summary>
/// Cases of AWS's public Signature Version 4 suite (awslabs/aws-c-auth, signing in headers): requests, canonical requests and signatures are the
/// suite's facts. Its credentials are AKIDEXAMPLE, region us-east-1, service "service", time 2015-08-30T12:36:00Z.
/// </summary>
public class A_request_signed_for_AWS
{
    private const string Host = "example.amazonaws.com";
    private const string HashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string HashOfForm = "9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e";
    private const string Unreserved = "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly DateTimeOffset Time = new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero);
    private static readonly AwsSignature Signature = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "us-east-1", "service");

    public static TheoryData<string, string, string, string, string, string, string> Suite => new()
    {
        {
            "get-vanilla", "GET /", "", "",
            $"GET\n/\n\nhost:{Host}\nx-amz-date:20150830T123600Z\n\nhost;x-amz-date\n{HashOfNothing}",
            "host;x-amz-date", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"
        },
        {
            "get-vanilla-query-order-key-case", "GET /?Param2=value2&Param1=value1", "", "",
            $"GET\n/\nParam1=value1&Param2=value2\nhost:{Host}\nx-amz-date:20150830T123600Z\n\nhost;x-amz-date\n{HashOfNothing}",
            "host;x-amz-date", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"
        },
        {
            "get-unreserved", $"GET {Unreserved}", "", "",
            $"GET\n{Unreserved}\n\nhost:{Host}\nx-amz-date:20150830T123600Z\n\nhost;x-amz-date\n{HashOfNothing}",
            "host;x-amz-date", "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"
        },
        {
            "post-vanilla", "POST /", "", "",
            $"POST\n/\n\nhost:{Host}\nx-amz-date:20150830T123600Z\n\nhost;x-amz-date\n{HashOfNothing}",
            "host;x-amz-date", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"
        },
        {
            "post-header-key-sort", "POST /", "My-Header1:value1", "",
            $"POST\n/\n\nhost:{Host}\nmy-header1:value1\nx-amz-date:20150830T123600Z\n\nhost;my-header1;x-amz-date\n{HashOfNothing}",
            "host;my-header1;x-amz-date", "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c"
        },
        {
            // The suite signs the hash of the body as a header here.
            "post-x-www-form-urlencoded", "POST /", $"Content-Type:application/x-www-form-urlencoded\nContent-Length:13\nX-Amz-Content-Sha256:{HashOfForm}", "Param1=value1",
            $"POST\n/\n\ncontent-length:13\ncontent-type:application/x-www-form-urlencoded\nhost:{Host}\nx-amz-content-sha256:{HashOfForm}\nx-amz-date:20150830T123600Z\n\n" +
            $"content-length;content-type;host;x-amz-content-sha256;x-amz-date\n{HashOfForm}",
            "content-length;content-type;host;x-amz-content-sha256;x-amz-date", "d3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b"
        },
    };

    [Theory]
    [MemberData(nameof(Suite))]
    public void Has_the_canonical_form_and_the_signature_of_AWS_s_suite(
        string name, string line, string headers, string body, string canonical, string signedHeaders, string signature)
    {
        var request = Request(line, headers, body);
        request.Canonical().ShouldBe(canonical, name);
        Signature.Sign(request, Time).ShouldBe(signature, name);
        Signature.Authorization(request, Time).ShouldBe(
            $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders={signedHeaders}, Signature={signature}");
    }

    [Theory]
    [InlineData("GET //a/./b/../c d/", "", "/a/c%20d/", "")]
    [InlineData("GET /ሴ", "", "/%E1%88%B4", "")]
    [InlineData("GET /..", "", "/", "")]
    [InlineData("GET /?b=2&a=%2f&a=%20x&c", "", "/", "a=%20x&a=%2F&b=2&c=")]
    public void Is_made_canonical_as_the_description_says(string line, string headers, string path, string query)
    {
        var lines = Request(line, headers, "").Canonical().Split('\n');
        lines[1].ShouldBe(path);
        lines[2].ShouldBe(query);
    }

    [Fact]
    public void Has_the_values_of_a_repeated_header_joined_and_their_spaces_folded() =>
        Request("GET /", "My-Header1:  value4 \nmy-header1:a   b\nMY-HEADER2:\tx", "").Canonical().ShouldContain("my-header1:value4,a b\nmy-header2:x\n");

    private static AwsRequest Request(string line, string headers, string body)
    {
        var method = line[..line.IndexOf(' ')];
        var target = line[(line.IndexOf(' ') + 1)..].Split('?', 2);
        var given = headers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(header => header.Split(':', 2)).Select(header => KeyValuePair.Create(header[0], header[1]));
        return new AwsRequest(
            method, target[0], target.Length > 1 ? target[1] : "",
            [KeyValuePair.Create("X-Amz-Date", "20150830T123600Z"), .. given, KeyValuePair.Create("Host", Host)], Encoding.UTF8.GetBytes(body));
    }
}
