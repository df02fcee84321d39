using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.AppHost;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.TestSupport;

namespace PartsCatalog.EndToEnd.Tests.Reviews;

public sealed class A_decision_of_a_person(RunningSystem system)
{
    private const int MostParts = 60;

    [Fact]
    public async Task Reaches_the_served_record_and_stands_when_the_part_is_refreshed()
    {
        var (number, make, review) = await PartInReviewAsync();
        var before = await system.RecordAsync(number, make);

        using var decided = await DecideAsync(review, "color", new { action = "TYPE", value = "Turquoise", why = "Seen on the part." });
        decided.IsSuccessStatusCode.ShouldBeTrue(await decided.Content.ReadAsStringAsync());

        await Eventually.AssertsAsync(async () => Color(await system.RecordAsync(number, make)).ShouldBe(("Turquoise", "REVIEWED")), TimeSpan.FromSeconds(20));
        var after = await system.RecordAsync(number, make);
        after.GetProperty("version").GetInt32().ShouldBe(before.GetProperty("version").GetInt32() + 1);
        Section(after, "attributions").ShouldBe(Section(before, "attributions"), "what a source wants to be shown is shown after a decision too");
        Section(after, "supersession").ShouldBe(Section(before, "supersession"));

        await system.LookUpAsync(number, make, forceRefresh: true);
        Color(await system.RecordAsync(number, make)).ShouldBe(("Turquoise", "REVIEWED"));
    }

    private static (string? Value, string? Rule) Color(JsonElement record)
    {
        var color = record.GetProperty("attributes").GetProperty("color");
        return (color.TryGetProperty("value", out var value) ? value.GetString() : null, color.TryGetProperty("rule", out var rule) ? rule.GetString() : null);
    }

    private static string? Section(JsonElement record, string name) => record.TryGetProperty(name, out var section) ? section.GetRawText() : null;

    // Looks parts up until one that Amazon has, with a link to be shown, waits for a person.
    private async Task<(string Number, string Make, JsonElement Review)> PartInReviewAsync()
    {
        for (var i = 0; i < MostParts; i++)
        {
            var number = $"WR51X{10300 + i}";
            var session = await system.LookUpAsync(number);
            if (session.GetProperty("status").GetString() != "COMPLETED")
            {
                continue;
            }

            var make = session.GetProperty("manufacturer").GetString()!;
            using var consensus = Steward();
            var reviews = await consensus.GetFromJsonAsync<JsonElement>("/internal/reviews?status=open&limit=1000");
            var review = reviews.EnumerateArray().FirstOrDefault(item => item.GetProperty("partNumber").GetString() == number);
            if (review.ValueKind == JsonValueKind.Object && Section(await system.RecordAsync(number, make), "attributions") is not null)
            {
                return (number, make, review);
            }
        }

        throw new InvalidOperationException($"None of {MostParts} parts waits for a person.");
    }

    private async Task<HttpResponseMessage> DecideAsync(JsonElement review, string attribute, object decision)
    {
        using var consensus = Steward();
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/internal/reviews/{review.GetProperty("reviewId").GetGuid()}/decisions/{attribute}") { Content = JsonContent.Create(decision) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{review.GetProperty("version").GetInt32()}\"");
        return await consensus.SendAsync(request);
    }

    // A token holds for a minute, so each call gets its own.
    private HttpClient Steward()
    {
        var client = system.System.Application.CreateHttpClient(ResourceNames.Consensus);
        client.DefaultRequestHeaders.Authorization =
            InternalCall.SignedFor(system.System.Application.GetParameter(ResourceNames.InternalSigningKey), ResourceNames.Consensus, "jane", Role.Steward);
        return client;
    }
}
