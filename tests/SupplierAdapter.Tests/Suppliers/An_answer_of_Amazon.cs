using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers.Amazon;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers;

public class An_answer_of_Amazon
{
    private const string Search =
        """
        {"searchResult":{"totalResultCount":3,"items":[
          {"asin":"B0LOOKALIK","itemInfo":{"title":{"displayValue":"WR55X10025 Sensor Replacement for GE refrigerator by Fixmate"},"byLineInfo":{"brand":{"displayValue":"Fixmate"}},
            "manufactureInfo":{"model":{"displayValue":"WR55X10025"}}},"offersV2":{"listings":[{"price":{"money":{"amount":7.99,"currency":"USD"}}}]}},
          {"asin":"B0KEYWORDS","itemInfo":{"title":{"displayValue":"Something for WR55X10025"},"byLineInfo":{"brand":{"displayValue":"GE"}},"manufactureInfo":{"itemPartNumber":{"displayValue":"WR99X1"}}}},
          {"asin":"B00DM8JA7M","itemInfo":{"title":{"displayValue":"GE WR55X10025 Refrigerator Temperature Sensor"},
            "byLineInfo":{"brand":{"displayValue":"GENERAL ELECTRIC"}},
            "manufactureInfo":{"itemPartNumber":{"displayValue":"WR55X10025"},"model":{"displayValue":"WR55X10025"},"warranty":{"displayValue":"1 year"}},
            "externalIds":{"upcs":{"displayValues":["084691131953"]}},
            "features":{"displayValues":["Genuine OEM GE part number WR55X10025","Resistance: 16300 ohm","Color: White"]},
            "productInfo":{"color":{"displayValue":"White"},"itemDimensions":{"length":{"displayValue":15.24,"unit":"Centimeters"},"width":{"displayValue":0.5,"unit":"Inches"},"height":{"displayValue":0.5,"unit":"Inches"},
              "weight":{"displayValue":453.59237,"unit":"Grams"}}}},
            "images":{"primary":{"large":{"url":"https://m.example.com/1.jpg","height":500,"width":500}},"variants":[{"large":{"url":"https://m.example.com/2.jpg"}}]},
            "offersV2":{"listings":[{"price":{"money":{"amount":31.00,"currency":"USD"}}},
              {"isBuyBoxWinner":true,"price":{"money":{"amount":22.99,"currency":"USD"},"savingBasis":{"money":{"amount":28.95,"currency":"USD"},"savingBasisType":"LIST_PRICE"}},
               "availability":{"type":"IN_STOCK_SCARCE","message":"Only 3 left in stock"},"condition":{"value":"New"}}]},
            "customerReviews":{"count":2140,"starRating":{"value":4.6}}}]}}
        """;

    private static IReadOnlyList<SupplierPart> Read(string? manufacturer = null) => AmazonNormalizer.Read(Answers.Query("WR55X10025", manufacturer), Answers.Of(Search)).Parts;

    private static SupplierPart Original => Read().Single(part => part.Match == PartMatch.Exact);

    [Theory]
    [InlineData("mpn", "WR55X10025")]
    [InlineData("manufacturer", "GE")]
    [InlineData("asin", "B00DM8JA7M")]
    [InlineData("upc_ean_gtin", "084691131953")]
    [InlineData("part_type", "OEM")]
    [InlineData("current_selling_price", "22.99")]
    [InlineData("msrp", "28.95")]
    [InlineData("availability", "LIMITED")]
    [InlineData("condition", "NEW")]
    [InlineData("product_length_in", "6")]
    [InlineData("weight_lbs", "1")]
    [InlineData("color", "White")]
    [InlineData("resistance_ohm", "16300")]
    [InlineData("warranty_period", "1 year")]
    [InlineData("primary_image_url", "https://m.example.com/1.jpg")]
    [InlineData("gallery_images", "https://m.example.com/2.jpg")]
    [InlineData("customer_rating", "4.6")]
    [InlineData("review_count", "2140")]
    public void Gives_a_claim_about_the_maker_s_own_listing(string attribute, string value) => Original.Value(attribute).ShouldBe(value);

    [Fact]
    public void Takes_a_look_alike_with_the_number_as_its_model_for_an_alternative() =>
        Read().Single(part => part.Match == PartMatch.Alternative).Manufacturer.ShouldBe("Fixmate");

    [Fact]
    public void Leaves_out_what_only_has_the_number_in_its_title() =>
        Read().SelectMany(part => part.Claims).ShouldNotContain(claim => claim.Value.ToString() == "B0KEYWORDS");

    [Fact]
    public void Is_only_an_alternative_when_another_make_was_asked_for() =>
        Read("Whirlpool").ShouldAllBe(part => part.Match == PartMatch.Alternative);

    [Fact]
    public void Sets_a_wrong_check_digit_aside()
    {
        var body = Search.Replace("084691131953", "084691131956");
        var part = AmazonNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(body)).Parts.Single(part => part.Match == PartMatch.Exact);
        part.Claim("upc_ean_gtin")!.SetAside.ShouldNotBeNull().ShouldContain("check digit");
    }

    [Fact]
    public void Sets_a_price_in_another_currency_aside()
    {
        var body = Search.Replace("\"amount\":22.99,\"currency\":\"USD\"", "\"amount\":22.99,\"currency\":\"EUR\"");
        var part = AmazonNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(body)).Parts.Single(part => part.Match == PartMatch.Exact);
        part.Claim("current_selling_price")!.SetAside.ShouldNotBeNull().ShouldContain("EUR");
    }

    [Theory]
    [InlineData(200, """{"errors":[{"code":"NoResults","message":"none"}]}""", SupplierOutcome.NotFound)]
    [InlineData(200, """{"errors":[{"code":"InternalFailure","message":"none"}]}""", SupplierOutcome.Failed)]
    [InlineData(403, """{"type":"AccessDeniedException","reason":"AssociateNotEligible"}""", SupplierOutcome.Failed)]
    [InlineData(200, "{", SupplierOutcome.Failed)]
    public void Ends_otherwise(int status, string body, SupplierOutcome outcome) =>
        AmazonNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(body, status)).Outcome.ShouldBe(outcome);
}
