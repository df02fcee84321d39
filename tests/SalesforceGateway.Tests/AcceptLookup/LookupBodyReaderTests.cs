using System.Text;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.SalesforceGateway.AcceptLookup;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.Tests.AcceptLookup;

public sealed class LookupBodyReaderTests
{
    [Fact]
    public void A_number_alone_is_enough()
    {
        var body = Accept("""{"part_number": " wr55x10025 "}""");

        body.PartNumber.AsWritten.ShouldBe("WR55X10025");
        body.Manufacturer.ShouldBeNull();
        body.Source.ShouldBe(RequestSource.Api);
        body.Priority.ShouldBe(LookupPriority.Interactive);
        body.ForceRefresh.ShouldBeFalse();
    }

    [Fact]
    public void Every_field_is_read()
    {
        var body = Accept("""{"part_number":"W10295370A","manufacturer":"whirlpool corporation","priority":"BATCH","force_refresh":true,"source":"SALESFORCE"}""");

        body.ShouldBe(new LookupBody(body.PartNumber, "Whirlpool", RequestSource.Salesforce, LookupPriority.Batch, true));
        body.PartNumber.Normalized.ShouldBe("W10295370A");
    }

    [Fact]
    public void A_field_that_is_null_is_left_out() =>
        Accept("""{"part_number":"WR55X10025","manufacturer":null,"priority":null,"force_refresh":null,"source":null}""").Manufacturer.ShouldBeNull();

    [Theory]
    [InlineData("""{}""", "/part_number", "is missing")]
    [InlineData("""{"part_number":null}""", "/part_number", "is null; expected a string")]
    [InlineData("""{"part_number":55}""", "/part_number", "is a number; expected a string")]
    [InlineData("""{"part_number":"??"}""", "/part_number", "for example WR55X10025")]
    [InlineData("""{"part_number":""}""", "/part_number", "is missing")]
    [InlineData("""{"part_number":"WR55X10025'; DROP TABLE documents;--"}""", "/part_number", "no part number has")]
    [InlineData("""{"part_number":"WR55X10025\u0000"}""", "/part_number", "no part number has")]
    [InlineData("""{"part_number":"WR55X10025","manufacturer":7}""", "/manufacturer", "is a number")]
    [InlineData("""{"part_number":"WR55X10025","manufacturer":""}""", "/manufacturer", "1 to 60 characters")]
    [InlineData("""{"part_number":"WR55X10025","manufacturer":"---"}""", "/manufacturer", "at least one letter")]
    [InlineData("""{"part_number":"WR55X10025","manufacturer":"G\u0000E"}""", "/manufacturer", "no manufacturer's name")]
    [InlineData("""{"part_number":"WR55X10025","priority":"URGENT"}""", "/priority", "INTERACTIVE, BATCH")]
    [InlineData("""{"part_number":"WR55X10025","priority":1}""", "/priority", "is a number; expected one of")]
    [InlineData("""{"part_number":"WR55X10025","source":"MESSAGE"}""", "/source", "API, UI, BATCH, SALESFORCE")]
    [InlineData("""{"part_number":"WR55X10025","force_refresh":"yes"}""", "/force_refresh", "is a string; expected true or false")]
    [InlineData("""{"part_number":"WR55X10025","partNumber":"x"}""", "/partNumber", "is no field of this request")]
    [InlineData("""{"part_number":"WR55X10025","a/b~c":1}""", "/a~1b~0c", "is no field of this request")]
    [InlineData("""["WR55X10025"]""", "", "is an array; expected a JSON object")]
    [InlineData("", "", "is missing; expected a JSON object")]
    [InlineData("""{"part_number":"WR55X10025",}""", "", "is not JSON at line 1")]
    [InlineData("""{"part_number":"WR55X10025"} {}""", "", "is not JSON")]
    [InlineData("""{"part_number":"WR55X10025","part_number":"WR55X10026"}""", "", "is not JSON")]
    [InlineData("""{"part_number":"\ud800"}""", "", "surrogate")]
    [InlineData("""{"\ud800":1}""", "", "surrogate")]
    public void What_is_wrong_is_named(string json, string pointer, string detail)
    {
        var error = Refuse(Encoding.UTF8.GetBytes(json)).ShouldHaveSingleItem();

        error.Pointer.ShouldBe(pointer);
        error.Detail.ShouldContain(detail);
    }

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once() =>
        Refuse("""{"part_number":1,"manufacturer":[],"priority":"x","force_refresh":0,"source":{},"extra":null}"""u8.ToArray())
            .Select(error => error.Pointer)
            .ShouldBe(["/part_number", "/manufacturer", "/priority", "/force_refresh", "/source", "/extra"]);

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused() =>
        Refuse([.. """{"part_number":"WR55X10025","manufacturer":"""u8, (byte)'"', 0xC3, 0x28, (byte)'"', (byte)'}'])
            .ShouldHaveSingleItem().Detail.ShouldContain("not UTF-8");

    [Fact]
    public void Depth_is_limited() => Refuse(Encoding.UTF8.GetBytes("""{"part_number":""" + new string('[', 5000) + new string(']', 5000) + "}")).ShouldNotBeEmpty();

    [Fact]
    public void A_field_name_of_any_length_is_cut_in_the_answer() =>
        Refuse(Encoding.UTF8.GetBytes($$"""{"part_number":"WR55X10025","{{new string('x', 9000)}}":1}""")).ShouldHaveSingleItem().Detail.Length.ShouldBeLessThan(300);

    [Fact]
    public void Two_spellings_of_one_request_have_one_payload_hash()
    {
        var one = Accept("""{"part_number":"wr55x10025","manufacturer":"GEH"}""");
        var other = Accept("""{ "manufacturer": "General Electric", "part_number": "WR55X10025", "priority": "INTERACTIVE" }""");
        var another = Accept("""{"part_number":"WR55X10025","manufacturer":"GE","force_refresh":true}""");

        one.PayloadHash().ShouldBe(other.PayloadHash());
        one.PayloadHash().ShouldNotBe(another.PayloadHash());
    }

    private static LookupBody Accept(string json)
    {
        LookupBodyReader.TryRead(Encoding.UTF8.GetBytes(json), out var body, out var errors).ShouldBeTrue(string.Join("; ", errors));
        return body!;
    }

    private static IReadOnlyList<FieldError> Refuse(byte[] json)
    {
        LookupBodyReader.TryRead(json, out _, out var errors).ShouldBeFalse();
        return errors;
    }
}
