using System.Text.Json;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Asking;

public sealed class ARequestToAProvider
{
    private const string Good = """
        {"part_match_confidence":1,"agreed_confidence":1,"attributes":[
          {"attribute":"msrp","choice":0,"proposal":null,"confidence":1,"reason":null},
          {"attribute":"box_length_in","choice":1,"proposal":null,"confidence":1,"reason":null}],"conflicts":[],"suspicious":[],"recommendations":[],"title":"","description":""}
        """;

    private const string UnknownAttribute = """
        {"part_match_confidence":1,"agreed_confidence":1,"attributes":[
          {"attribute":"flux_capacity","choice":0,"proposal":null,"confidence":1,"reason":null}],"conflicts":[],"suspicious":[],"recommendations":[],"title":"","description":""}
        """;

    [Fact]
    public async Task Has_the_fixed_part_first_and_then_nothing_but_the_block_of_data()
    {
        await using var provider = await CapturingProvider.StartAsync(Good);

        await Judges.Create(Judges.Options(provider.Endpoint)).AskAsync();

        var messages = provider.Requests[0].GetProperty("messages");
        messages.GetArrayLength().ShouldBe(2);
        messages[0].GetProperty("role").GetString().ShouldBe("system");
        Content(messages[0]).ShouldBe(PromptLibrary.Get("openai", "v2").Full.Instructions);
        messages[1].GetProperty("role").GetString().ShouldBe("user");
        Content(messages[1]).ShouldBe(Judges.Question.Data);
    }

    [Fact]
    public async Task Asks_for_a_strict_schema_and_offers_no_tools()
    {
        await using var provider = await CapturingProvider.StartAsync(Good);

        await Judges.Create(Judges.Options(provider.Endpoint)).AskAsync();

        var request = provider.Requests[0];
        request.GetProperty("model").GetString().ShouldBe("gpt-6-luna");
        request.GetProperty("max_completion_tokens").GetInt32().ShouldBe(4000);
        request.TryGetProperty("tools", out _).ShouldBeFalse();
        var format = request.GetProperty("response_format");
        format.GetProperty("type").GetString().ShouldBe("json_schema");
        format.GetProperty("json_schema").GetProperty("strict").GetBoolean().ShouldBeTrue();
        format.GetProperty("json_schema").GetProperty("schema").GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Carries_the_reasoning_effort_only_when_it_is_configured()
    {
        await using var provider = await CapturingProvider.StartAsync(Good);
        var options = Judges.Options(provider.Endpoint);

        await Judges.Create(options).AskAsync();
        options.ReasoningEffort = "low";
        await Judges.Create(options).AskAsync();

        provider.Requests[0].TryGetProperty("reasoning_effort", out _).ShouldBeFalse();
        provider.Requests[1].GetProperty("reasoning_effort").GetString().ShouldBe("low");
    }

    [Fact]
    public async Task Is_sent_back_once_with_the_faults_of_the_answer()
    {
        await using var provider = await CapturingProvider.StartAsync(UnknownAttribute, Good);

        var verdict = await Judges.Create(Judges.Options(provider.Endpoint)).AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.Judged);
        verdict.Usage.PromptTokens.ShouldBe(200);
        var repair = provider.Requests[1].GetProperty("messages");
        repair.EnumerateArray().Select(m => m.GetProperty("role").GetString()).ShouldBe(["system", "user", "assistant", "user"]);
        Content(repair[2]).ShouldBe(UnknownAttribute);
        Content(repair[3]).ShouldContain("'flux_capacity' was not asked");
        Content(repair[3]).ShouldContain("'msrp' is missing");
    }

    [Fact]
    public async Task Is_given_up_when_the_second_answer_does_not_hold_either()
    {
        await using var provider = await CapturingProvider.StartAsync(UnknownAttribute);

        var verdict = await Judges.Create(Judges.Options(provider.Endpoint)).AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.Failed);
        verdict.Error!.ShouldContain("flux_capacity");
        verdict.Attributes.ShouldBeEmpty();
        provider.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Loses_only_the_text_when_title_and_description_are_none()
    {
        await using var provider = await CapturingProvider.StartAsync(Good);

        var verdict = await Judges.Create(Judges.Options(provider.Endpoint)).AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.Judged);
        verdict.Title.ShouldBeNull();
        verdict.Description.ShouldBeNull();
    }

    private static string Content(JsonElement message)
    {
        var content = message.GetProperty("content");
        return content.ValueKind == JsonValueKind.String ? content.GetString()! : content[0].GetProperty("text").GetString()!;
    }
}
