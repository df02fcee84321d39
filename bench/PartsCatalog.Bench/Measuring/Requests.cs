using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.FaultChecks;

namespace PartsCatalog.Bench.Measuring;

/// <summary>Asks the gateway for lookups, as Salesforce would.</summary>
internal static class Requests
{
    /// <summary>Different numbers that the simulators know; each family is a run of its own.</summary>
    public static IEnumerable<string> Numbers(int family, int count) => Enumerable.Range(0, count).Select(index => $"WR{10 + family}X{10_000 + index}");

    public static async Task<Guid> SendAsync(SystemUnderTest system, string number, string priority = "INTERACTIVE")
    {
        using var response = await system.Gateway.PostAsJsonAsync("/v1/lookup", new { part_number = number, priority });
        var body = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode != 202)
        {
            throw new InvalidOperationException($"The gateway answered {(int)response.StatusCode} to {number}: {body}");
        }

        return JsonDocument.Parse(body).RootElement.GetProperty("session_id").GetGuid();
    }

    /// <summary>Sends all, a number at a time in flight, and waits for every end.</summary>
    /// <param name="inFlight">Lookups asked for and not ended, at most.</param>
    public static async Task<IReadOnlyList<Guid>> RunAsync(SystemUnderTest system, Completions completions, IEnumerable<string> numbers, int inFlight)
    {
        using var places = new SemaphoreSlim(inFlight);
        var lookups = new List<Task<Guid>>();
        foreach (var number in numbers)
        {
            await places.WaitAsync();
            lookups.Add(OneAsync(number));
        }

        return await Task.WhenAll(lookups).WaitAsync(TimeSpan.FromMinutes(10));

        async Task<Guid> OneAsync(string number)
        {
            try
            {
                var session = await SendAsync(system, number);
                await completions.EndOfAsync(session);
                return session;
            }
            finally
            {
                places.Release();
            }
        }
    }
}
