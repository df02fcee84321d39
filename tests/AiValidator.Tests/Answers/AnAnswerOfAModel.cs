using System.Text.Json.Nodes;
using PartsCatalog.AiValidator.Answers;
using PartsCatalog.AiValidator.Questions;

namespace PartsCatalog.AiValidator.Tests.Answers;

public sealed class AnAnswerOfAModel
{
    private const string Good = """
        {"part_match_confidence":0.97,"agreed_confidence":0.9,
         "attributes":[{"attribute":"msrp","choice":1,"proposal":null,"confidence":0.8,"reason":"Two distributors."},
                       {"attribute":"box_length_in","choice":1,"proposal":null,"confidence":0.95,"reason":null}],
         "conflicts":["msrp differs."],
         "title":"GE WR55X10025 Refrigerator Temperature Sensor for Fresh Food",
         "description":"The GE sensor tells the control how warm the fresh food compartment is, so that it can cool just as much as is needed. It is fitted behind the cover of the evaporator and is connected with one plug."}
        """;

    private readonly Question _question = QuestionBuilder.Build(Lookup.Sensor())!;

    [Fact]
    public void Becomes_values_that_suppliers_stated()
    {
        var answer = Accepted(Good);

        var msrp = answer.Attributes.Single(a => a.Attribute == "msrp");
        msrp.Value!.Text.ShouldBe("28.95");
        msrp.Confidence.ShouldBe(0.8m);
        msrp.IsProposal.ShouldBeFalse();
        msrp.Reason.ShouldBe("Two distributors.");
        answer.PartMatchConfidence.ShouldBe(0.97m);
        answer.Conflicts.ShouldBe(["msrp differs."]);
        answer.Title.Text.ShouldBe("GE WR55X10025 Refrigerator Temperature Sensor for Fresh Food");
    }

    [Fact]
    public void Accepts_the_agreed_values_that_it_leaves_out()
    {
        var manufacturer = Accepted(Good).Attributes.Single(a => a.Attribute == "manufacturer");

        manufacturer.Value!.Text.ShouldBe("GE");
        manufacturer.Confidence.ShouldBe(0.9m);
    }

    [Fact]
    public void May_doubt_an_agreed_value()
    {
        var answer = Accepted(With(a => a["attributes"]!.AsArray().Add(Item("hts_code", null, null, 0.7))));

        var doubted = answer.Attributes.Single(a => a.Attribute == "hts_code");
        doubted.Value.ShouldBeNull();
        doubted.Confidence.ShouldBe(0.7m);
    }

    [Fact]
    public void May_propose_a_value_that_is_marked_as_such()
    {
        var proposed = Accepted(With(a => a["attributes"]![1] = Item("box_length_in", null, "6.5", 0.6))).Attributes.Single(x => x.Attribute == "box_length_in");

        proposed.Value!.Text.ShouldBe("6.5");
        proposed.IsProposal.ShouldBeTrue();
    }

    [Fact]
    public void Proposes_nothing_new_when_a_supplier_stated_it()
    {
        var proposed = Accepted(With(a => a["attributes"]![1] = Item("box_length_in", null, "6.0", 0.6))).Attributes.Single(x => x.Attribute == "box_length_in");

        proposed.Value!.Text.ShouldBe("6");
        proposed.IsProposal.ShouldBeFalse();
    }

    [Theory]
    [InlineData("msrp", 2, null, 0.5, "choice 2 of 'msrp' is no claim; expected 0 to 1")]
    [InlineData("msrp", -1, null, 0.5, "choice -1 of 'msrp' is no claim")]
    [InlineData("msrp", 0, null, 1.01, "confidence of 'msrp' is 1.01; expected 0 to 1")]
    [InlineData("msrp", 0, null, -0.1, "confidence of 'msrp' is -0.1; expected 0 to 1")]
    [InlineData("msrp", 0, "12", 0.5, "has a choice and a proposal")]
    [InlineData("msrp", null, "12", 0.5, "proposal for 'msrp' is not allowed")]
    [InlineData("flux_capacity", 0, null, 0.5, "'flux_capacity' was not asked")]
    [InlineData("color", 0, null, 0.5, "'color' was not asked")]
    [InlineData("box_length_in", 0, null, 0.5, "'box_length_in' is answered twice")]
    public void Is_refused_for_a_wrong_entry(string attribute, int? choice, string? proposal, double confidence, string problem) =>
        Problems(With(a => a["attributes"]![0] = Item(attribute, choice, proposal, confidence))).ShouldContain(p => p.Contains(problem));

    [Theory]
    [InlineData("500")]
    [InlineData("six")]
    [InlineData("1e9")]
    [InlineData("")]
    public void Is_refused_for_a_proposal_out_of_the_registrys_range(string proposal) =>
        Problems(With(a => a["attributes"]![1] = Item("box_length_in", null, proposal, 0.5))).ShouldContain(p => p.Contains("proposal for 'box_length_in'"));

    [Fact]
    public void Is_refused_when_a_contested_attribute_is_missing() =>
        Problems(With(a => a["attributes"]!.AsArray().RemoveAt(0))).ShouldContain("attributes: 'msrp' is missing; expected an entry for each contested attribute.");

    [Theory]
    [InlineData("part_match_confidence")]
    [InlineData("agreed_confidence")]
    [InlineData("attributes")]
    [InlineData("conflicts")]
    [InlineData("title")]
    [InlineData("description")]
    public void Is_refused_when_a_field_is_missing(string field) =>
        Problems(With(a => a.Remove(field))).ShouldContain(p => p.Contains($"{field} is missing"));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("I think that msrp is 28.95")]
    [InlineData("""{"part_match_confidence":0.9,""")]
    [InlineData("""{"part_match_confidence":"high"}""")]
    [InlineData("""{"part_match_confidence":1e999}""")]
    [InlineData("""{"unknown":1}""")]
    [InlineData("""{"attributes":[null]}""")]
    public void Is_refused_when_it_is_not_of_the_schema(string text) => Problems(text).ShouldNotBeEmpty();

    [Fact]
    public void Is_refused_with_a_bounded_list_of_faults()
    {
        var items = new JsonArray([.. Enumerable.Range(0, 1000).Select(i => Item($"a{i}", 0, null, 0.5))]);

        Problems(With(a => a["attributes"] = items)).Count.ShouldBe(20);
    }

    [Fact]
    public void Keeps_no_markup_in_reasons_and_conflicts()
    {
        var answer = Accepted(With(a =>
        {
            a["attributes"]![0]!["reason"] = "See <b>https://evil.example</b> now";
            a["conflicts"] = new JsonArray("[click](http://evil.example) me");
        }));

        answer.Attributes.Single(x => x.Attribute == "msrp").Reason.ShouldBe("See now");
        answer.Conflicts.ShouldBe(["click me"]);
    }

    [Fact]
    public void Names_suspicious_values_and_says_what_to_do()
    {
        var answer = Accepted(With(a =>
        {
            a["suspicious"] = new JsonArray(Suspected("box_length_in", 0));
            a["recommendations"] = new JsonArray("Ask ENCOMPASS <b>at once</b>.");
        }));

        var suspicious = answer.Suspicious.ShouldHaveSingleItem();
        (suspicious.Attribute, suspicious.Value.Text, suspicious.Reason).ShouldBe(("box_length_in", "6000", "Too long."));
        answer.Recommendations.ShouldBe(["Ask ENCOMPASS at once."]);
    }

    [Theory]
    [InlineData("color", 0, "'color' was not asked")]
    [InlineData("msrp", 2, "claim 2 of 'msrp' is none; expected 0 to 1")]
    [InlineData("msrp", null, "claim null of 'msrp' is none")]
    public void Is_refused_for_a_suspicion_of_what_there_is_not(string attribute, int? claim, string problem) =>
        Problems(With(a => a["suspicious"] = new JsonArray(Suspected(attribute, claim)))).ShouldContain(p => p.Contains(problem));

    [Fact]
    public void Is_refused_when_it_says_something_twice() =>
        Problems(Good.Replace("\"conflicts\":", "\"title\":\"x\",\"conflicts\":", StringComparison.Ordinal)).ShouldNotBeEmpty();

    private static JsonObject Suspected(string attribute, int? claim) => new() { ["attribute"] = attribute, ["claim"] = claim, ["reason"] = "Too long." };

    private static string With(Action<JsonObject> change)
    {
        var answer = JsonNode.Parse(Good)!.AsObject();
        change(answer);
        return answer.ToJsonString();
    }

    private static JsonObject Item(string attribute, int? choice, string? proposal, double confidence) => new()
    {
        ["attribute"] = attribute,
        ["choice"] = choice,
        ["proposal"] = proposal,
        ["confidence"] = confidence,
        ["reason"] = null,
    };

    private CheckedAnswer Accepted(string text)
    {
        var answer = AnswerCheck.Check(_question, text, out var problems);
        problems.ShouldBeEmpty();
        return answer.ShouldNotBeNull();
    }

    private IReadOnlyList<string> Problems(string text)
    {
        AnswerCheck.Check(_question, text, out var problems).ShouldBeNull();
        return problems;
    }
}
