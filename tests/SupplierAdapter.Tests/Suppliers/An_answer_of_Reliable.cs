using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers.Reliable;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers;

public class An_answer_of_Reliable
{
    private const string Sensor =
        """
        {"name":"SENSOR TEMP","description":"GE Refrigerator Temperature Sensor","manufacturerCode":"GE","productNumber":"WR55X10025","partnerPrice":"10.58","retailPrice":"24.95",
         "core":"0.00","qty":3,"totalqty":17,"alternateProductNumber":"AP3185407","oemProductNumber":"WR55X10025","replacedPart":"WR50X10055","replacementPart":null,
         "state":"ACTIVE","inStock":true,"specialOrder":false,"available":true,"images":["https://img.example.com/1.png","https://img.example.com/2.png","ftp://x/3.png"],
         "warehouses":[{"warehouseCode":"LAX","quantity":17}],"modelsNumberTotalFound":50}
        """;

    [Theory]
    [InlineData("mpn", "WR55X10025")]
    [InlineData("manufacturer", "GE")]
    [InlineData("part_title", "GE Refrigerator Temperature Sensor")]
    [InlineData("msrp", "24.95")]
    [InlineData("availability", "IN_STOCK")]
    [InlineData("quantity_available", "17")]
    [InlineData("primary_image_url", "https://img.example.com/1.png")]
    [InlineData("gallery_images", "https://img.example.com/1.png; https://img.example.com/2.png")]
    [InlineData("cross_reference_parts", "AP3185407")]
    [InlineData("replaces_part_numbers", "WR50X10055")]
    [InlineData("primary_department", "Refrigeration")]
    [InlineData("primary_category", "Sensor")]
    public void Gives_a_claim(string attribute, string value) =>
        ReliableNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(Sensor)).Parts.ShouldHaveSingleItem().Value(attribute).ShouldBe(value);

    [Theory]
    [InlineData("installationGuides", """["https://x.example/guide.pdf","https://www.youtube.com/watch?v=1"]""", "https://x.example/guide.pdf", "https://www.youtube.com/watch?v=1")]
    [InlineData("documents", """[{"type":"SDS","url":"https://x.example/sds.pdf"},{"type":"Installation Guide","url":"https://x.example/g.pdf"}]""", "https://x.example/g.pdf", null)]
    [InlineData("documents", """[{"title":"How to install","href":"https://x.example/v.mp4"},{"url":"javascript:alert(1)"},7,null,{"url":{}}]""", null, "https://x.example/v.mp4")]
    [InlineData("installationGuides", "\"none\"", null, null)]
    public void Names_installation_guides_where_it_has_any(string member, string items, string? manual, string? video)
    {
        var answer = Sensor.Replace("\"core\"", $"\"{member}\":{items},\"core\"", StringComparison.Ordinal);
        var part = ReliableNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(answer)).Parts[0];
        (part.Value("manual_pdf_url"), part.Value("installation_video_url")).ShouldBe((manual, video));
    }

    [Fact]
    public void Never_tells_what_the_account_pays() =>
        ReliableNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(Sensor)).Parts[0].Claims.ShouldNotContain(claim => claim.Value.ToString() == "10.58");

    [Theory]
    [InlineData("WR50X10055", PartMatch.Replacement)]
    [InlineData("AP3185407", PartMatch.Alternative)]
    public void Says_how_it_stands_to_another_number(string asked, PartMatch match) =>
        ReliableNormalizer.Read(Answers.Query(asked), Answers.Of(Sensor)).Parts.ShouldHaveSingleItem().Match.ShouldBe(match);

    [Fact]
    public void Can_be_a_list() =>
        ReliableNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of($"[{Sensor}]")).Parts.ShouldHaveSingleItem().Claim("msrp")!.Pointer.ShouldBe("/0/retailPrice");

    [Theory]
    [InlineData(404, """{"message":"Part number ZZ9 not found"}""", SupplierOutcome.NotFound)]
    [InlineData(401, """{"message":"Unauthorized"}""", SupplierOutcome.Failed)]
    [InlineData(200, """{"productNumber":"OTHER123"}""", SupplierOutcome.NotFound)]
    [InlineData(200, "not json", SupplierOutcome.Failed)]
    public void Ends_otherwise(int status, string body, SupplierOutcome outcome) =>
        ReliableNormalizer.Read(Answers.Query("ZZ9"), Answers.Of(body, status)).Outcome.ShouldBe(outcome);
}
