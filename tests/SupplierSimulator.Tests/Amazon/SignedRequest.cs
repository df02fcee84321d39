using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace PartsCatalog.SupplierSimulator.Tests.Amazon;

/// <summary>A PA-API request signed step by step as AWS describes it, apart from the simulator's own code.</summary>
internal sealed class SignedRequest
{
    public string AccessKey { get; init; } = "SIMACCESSKEY";
    public string Secret { get; init; } = "sim-secret-key";
    public string Region { get; init; } = "us-east-1";
    public string Operation { get; init; } = "SearchItems";
    public required DateTimeOffset At { get; init; }
    public string Body { get; init; } = """{"PartnerTag":"sim-20","PartnerType":"Associates","Marketplace":"www.amazon.com","Keywords":"WR55X10025","SearchIndex":"All","Resources":["ItemInfo.Title","ItemInfo.ExternalIds","OffersV2.Listings.Price"]}""";

    /// <summary>Sent in the place of the signed body.</summary>
    public string? OtherBody { get; init; }

    public HttpRequestMessage Make(Uri baseAddress)
    {
        var path = $"/amazon/paapi5/{Operation.ToLowerInvariant()}";
        var target = $"com.amazon.paapi5.v1.ProductAdvertisingAPIv1.{Operation}";
        var date = At.ToString("yyyyMMdd'T'HHmmss'Z'");
        const string Names = "content-encoding;content-type;host;x-amz-date;x-amz-target";
        var canonical = $"POST\n{path}\n\ncontent-encoding:amz-1.0\ncontent-type:application/json; charset=utf-8\nhost:{baseAddress.Authority}\nx-amz-date:{date}\nx-amz-target:{target}\n\n{Names}\n{Hash(Body)}";
        var scope = $"{date[..8]}/{Region}/ProductAdvertisingAPI/aws4_request";
        var key = Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + Secret), date[..8]), Region), "ProductAdvertisingAPI"), "aws4_request");
        var signature = Convert.ToHexStringLower(Mac(key, $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hash(canonical)}"));

        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(OtherBody ?? Body, Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
        request.Content.Headers.ContentEncoding.Add("amz-1.0");
        request.Headers.TryAddWithoutValidation("x-amz-date", date);
        request.Headers.TryAddWithoutValidation("x-amz-target", target);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={AccessKey}/{scope}, SignedHeaders={Names}, Signature={signature}");
        return request;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
