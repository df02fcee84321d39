using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartsCatalog.Contracts.Json;

namespace PartsCatalog.Contracts.Tests.Golden;

/// <summary>
/// Messages of an earlier release wait in queues while a new one starts. The golden files are frozen: a change of a contract adds a file
/// beside the old one (LookupRequested.2.json), it never edits one.
/// </summary>
public sealed class A_message_of_an_earlier_release
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileName(path)!)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Golden");

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_still_read_and_says_the_same(string file)
    {
        var name = file.Split('.')[0];
        var type = typeof(EndpointNames).Assembly.GetExportedTypes().Single(exported => exported.Name == name);
        var golden = File.ReadAllText(Path.Combine(Folder, file));

        var message = JsonSerializer.Deserialize(golden, type, ContractJson.Options);

        var again = JsonSerializer.SerializeToNode(message, type, ContractJson.Options)!;
        foreach (var difference in MissingFrom(again, JsonNode.Parse(golden)!, name))
        {
            Assert.Fail(difference);
        }
    }

    [Fact]
    public void Is_written_as_before()
    {
        foreach (var sample in ContractSamples.All)
        {
            var golden = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{sample.GetType().Name}.json")))!;
            var written = JsonSerializer.SerializeToNode(sample, sample.GetType(), ContractJson.Options)!;
            MissingFrom(written, golden, sample.GetType().Name).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Exists_for_every_contract()
    {
        var sampled = ContractSamples.All.Select(sample => sample.GetType()).ToHashSet();
        var messages = typeof(EndpointNames).Assembly.GetExportedTypes()
            .Where(type => type.GetProperty("SessionId") is not null || type.GetProperty("RequestId") is not null);
        messages.Where(type => !sampled.Contains(type)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"partNumber":"WR55X10025"}""", "requestId")]
    [InlineData("""{"requestId":"0198f0a2-7c1e-7d3b-9a55-5f0e6d1c2b3a"}""", "partNumber")]
    [InlineData("""{"requestId":"seven","partNumber":"WR55X10025"}""", "requestId")]
    [InlineData("""{"requestId":"0198f0a2-7c1e-7d3b-9a55-5f0e6d1c2b3a","partNumber":"WR55X10025","priority":"SOON"}""", "priority")]
    [InlineData("""{"requestId":"0198f0a2-7c1e-7d3b-9a55-5f0e6d1c2b3a","partNumber":55}""", "partNumber")]
    public void That_is_malformed_is_refused_by_the_name_of_its_field(string json, string field) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Lookups.LookupRequested>(json, ContractJson.Options)).Message.ShouldContain(field);

    private static IEnumerable<string> MissingFrom(JsonNode? actual, JsonNode expected, string at) => expected switch
    {
        JsonObject fields => fields.SelectMany(field => MissingFrom((actual as JsonObject)?[field.Key], field.Value!, $"{at}.{field.Key}")),
        JsonArray items when (actual as JsonArray)?.Count != items.Count => [$"{at}: {items.Count} items became {actual?.ToJsonString() ?? "nothing"}"],
        JsonArray items => items.SelectMany((item, index) => MissingFrom(actual!.AsArray()[index], item!, $"{at}[{index}]")),
        _ when JsonNode.DeepEquals(actual, expected) => [],
        _ => [$"{at}: {expected.ToJsonString()} became {actual?.ToJsonString() ?? "nothing"}"],
    };
}
