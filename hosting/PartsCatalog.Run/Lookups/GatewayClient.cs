using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aspire.Hosting;
using PartsCatalog.AppHost;

namespace PartsCatalog.Run.Lookups;

/// <summary>Does what any program outside does: asks the gateway for a lookup, follows it, reads the record.</summary>
internal sealed class GatewayClient(HttpClient http, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static GatewayClient Of(DistributedApplication system)
    {
        var http = system.CreateHttpClient(ResourceNames.SalesforceGateway);
        http.Timeout = TimeSpan.FromSeconds(30);
        http.MaxResponseContentBufferSize = 16 * 1024 * 1024;
        http.DefaultRequestHeaders.Add("X-API-Key", KeyOf(system));
        return new GatewayClient(http, TimeProvider.System);
    }

    public static string KeyOf(DistributedApplication system) =>
        ResourceNames.DevelopmentApiKeyPrefix + system.GetParameter(ResourceNames.DevelopmentApiKey);

    public async Task<LookupOutcome> LookUpAsync(string part, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var accepted = await SendAsync(
                () => new HttpRequestMessage(HttpMethod.Post, "/v1/lookup") { Content = JsonContent.Create(new { part_number = part }) },
                either.Token);
            return accepted.Status == HttpStatusCode.Accepted
                ? await FollowAsync(part, Read<SessionAnswer>(accepted.Body), since, either.Token)
                : LookupOutcome.Failed(part, Explain(accepted));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return LookupOutcome.Failed(part, $"not finished within {Limit.TotalMinutes} minutes.");
        }
        catch (HttpRequestException exception)
        {
            return LookupOutcome.Failed(part, $"the gateway did not answer: {exception.Message}");
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<LookupOutcome> FollowAsync(string part, SessionAnswer accepted, long since, CancellationToken cancellationToken)
    {
        var statusUrl = accepted.StatusUrl ?? throw new HttpRequestException("it accepted the lookup without status_url.");
        while (true)
        {
            await Task.Delay(Pause, time, cancellationToken);
            var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, statusUrl), cancellationToken);
            if (answer.Status != HttpStatusCode.OK)
                return LookupOutcome.Failed(part, Explain(answer));
            var session = Read<SessionAnswer>(answer.Body);
            switch (session.Status)
            {
                case "COMPLETED":
                    return await ReadAsync(part, session, since, cancellationToken);
                case "FAILED":
                    return LookupOutcome.Failed(part, $"FAILED / {session.FailureReason}. {session.FailureDetail}".Trim());
            }
        }
    }

    private async Task<LookupOutcome> ReadAsync(string part, SessionAnswer session, long since, CancellationToken cancellationToken)
    {
        var url = session.RecordUrl ?? $"/v1/catalog/lookup/{Uri.EscapeDataString(part)}";
        var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, url), cancellationToken);
        return answer.Status == HttpStatusCode.OK
            ? new LookupOutcome(part, OnOneLine(answer.Body), Failure: null, time.GetElapsedTime(since))
            : LookupOutcome.Failed(part, Explain(answer));
    }

    /// <summary>Sends, and sends again as long as it is told to come back later.</summary>
    private async Task<Answer> SendAsync(Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var request = create();
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
            var pause = response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
            await Task.Delay(pause < LongestPause ? pause : LongestPause, time, cancellationToken);
        }
    }

    private static string OnOneLine(string json)
    {
        if (!json.AsSpan().ContainsAny('\n', '\r'))
            return json;
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement);
    }

    private static string Explain(Answer answer)
    {
        try
        {
            return $"the gateway answers {(int)answer.Status}: {Read<ProblemAnswer>(answer.Body)}";
        }
        catch (JsonException)
        {
            return $"the gateway answers {(int)answer.Status}.";
        }
    }

    private static T Read<T>(string body) =>
        JsonSerializer.Deserialize<T>(body, Json) ?? throw new JsonException("The body is null.");

    private sealed record Answer(HttpStatusCode Status, string Body);
}
