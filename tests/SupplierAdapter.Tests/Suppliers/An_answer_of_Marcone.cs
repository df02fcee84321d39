using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers.Marcone;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers;

public class An_answer_of_Marcone
{
    private const string Valve =
        """
        {"transactionId":"1","partResults":[{"make":"GEH","partNumber":"WR57X10051","description":"VALVE WATER 120V","price":18.2,"dealer":20.4,"retail":42.1,"list":49.95,
          "coreCost":0,"isDiscontinued":false,"isDropShipOnly":false,"isHazMat":false,"totalWarehouseQty":24,
          "inventory":[{"warehouseNumber":"10","quantityAvailable":0,"timeInTransitDays":1},{"warehouseNumber":"15","quantityAvailable":24,"timeInTransitDays":2}],
          "subParts":[SUB],"crossReferenceParts":[CROSS]}]}
        """;

    private static SupplierPart Read(string sub, string cross) =>
        MarconeNormalizer.Read(Answers.Query("WR57X10051"), Answers.Of(Valve.Replace("SUB", sub).Replace("CROSS", cross))).Parts.ShouldHaveSingleItem();

    [Theory]
    [InlineData("manufacturer", "GE")]
    [InlineData("msrp", "49.95")]
    [InlineData("availability", "IN_STOCK")]
    [InlineData("quantity_available", "24")]
    [InlineData("lead_time_days", "2")]
    [InlineData("hazardous_material", "false")]
    [InlineData("discontinued", "false")]
    [InlineData("voltage", "120 V")]
    [InlineData("primary_category", "Valve")]
    [InlineData("primary_department", "Refrigeration")]
    public void Gives_a_claim(string attribute, string value) => Read("", "").Value(attribute).ShouldBe(value);

    [Theory]
    [InlineData("\"AP3672839\",\"PS1017716\"")]
    [InlineData("{\"make\":\"GEH\",\"partNumber\":\"AP3672839\"},{\"partNumber\":\"PS1017716\"}")]
    public void Gives_cross_references_in_either_shape(string cross) => Read("", cross).Value("cross_reference_parts").ShouldBe("AP3672839; PS1017716");

    [Theory]
    [InlineData("\"WR57X33326\"")]
    [InlineData("{\"make\":\"GEH\",\"partNumber\":\"WR57X33326\"}")]
    public void Gives_the_one_part_that_replaces_it(string sub) => Read(sub, "").Value("replaced_by_part_number").ShouldBe("WR57X33326");

    [Fact]
    public void Never_tells_what_the_account_pays() =>
        Read("", "").Claims.ShouldNotContain(claim => claim.Value.ToString() == "18.20" || claim.Value.ToString() == "20.40");

    [Fact]
    public void Is_an_alternative_when_it_lists_the_number_asked_for_as_interchangeable()
    {
        var reading = MarconeNormalizer.Read(Answers.Query("AP3672839"), Answers.Of(Valve.Replace("SUB", "").Replace("CROSS", "\"AP3672839\"")));
        reading.Parts.ShouldHaveSingleItem().Match.ShouldBe(PartMatch.Alternative);
    }

    [Fact]
    public void Is_not_found_when_the_error_says_so() =>
        MarconeNormalizer.Read(Answers.Query("ZZ9"), Answers.Of("""{"errorMessage":"Part ZZ9 not found."}""", 400)).Outcome.ShouldBe(SupplierOutcome.NotFound);

    [Theory]
    [InlineData(400, """{"errorMessage":"custNo is not a customer of this account."}""", "custNo")]
    [InlineData(401, """{"errorMessage":"expired"}""", "ClientId")]
    [InlineData(500, "oops", "500")]
    public void Fails_with_a_reason_otherwise(int status, string body, string reason)
    {
        var reading = MarconeNormalizer.Read(Answers.Query("ZZ9"), Answers.Of(body, status));
        reading.Outcome.ShouldBe(SupplierOutcome.Failed);
        reading.Error!.ShouldContain(reason);
    }
}
