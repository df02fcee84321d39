using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierSimulator.Tests;

/// <summary>The simulator on a port of its own, with a clock that tests move.</summary>
public sealed class Simulator : IDisposable
{
    private readonly WebApplicationFactory<Program> _factory;

    public Simulator()
        : this([])
    {
    }

    internal Simulator(params (string Key, string Value)[] settings)
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting(WebHostDefaults.ServerUrlsKey, FreePort.Url);
            foreach (var (key, value) in settings)
                host.UseSetting(key, value);
            host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        });
        _factory.UseKestrel();
        Client = _factory.CreateClient();
        Client.Timeout = TimeSpan.FromSeconds(30);
    }

    public HttpClient Client { get; }

    internal FakeClock Clock { get; } = new();

    public void Dispose()
    {
        Client.Dispose();
        _factory.Dispose();
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType, response.Headers.RetryAfter?.Delta);
    }

    public Task<Answer> PostAsync(string path, string json, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return SendAsync(request);
    }

    public async Task<Answer> GetAsync(string path) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Answer> EncompassAsync(string part, string settings = Encompass.Requests.Settings, string more = "") =>
        PostAsync("/encompass/restfulservice/partsInformation", "{\"settings\":" + settings + ",\"data\":{\"searchPartNumber\":\"" + part + "\"" + more + "}}");

    public async Task<Answer> MarconeAsync(string part, string more = "", string? token = null) =>
        await PostAsync("/marcone/parts/lookup", $$"""{"custNo":12345,"partNumber":"{{part}}"{{more}}}""", ("Authorization", $"Bearer {token ?? await MarconeTokenAsync()}"));

    public async Task<string> MarconeTokenAsync() => (await MarconeTokenAsync("sim-client", "sim-secret", "client_credentials")).Json.GetProperty("access_token").GetString()!;

    public Task<Answer> MarconeTokenAsync(string client, string secret, string grant)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/marcone/AccessToken") { Content = new FormUrlEncodedContent([KeyValuePair.Create("grant_type", grant)]) };
        request.Headers.Authorization = Basic(client, secret);
        return SendAsync(request);
    }

    public Task<Answer> ReliableAsync(string part, string more = "") =>
        PostAsync(Reliable.Requests.Path, $$"""{"partNumber":"{{part}}"{{more}}}""", ("Authorization", Basic("sim-user", "sim-pass").ToString()), ("x-api-key", "sim-key"));

    public async Task<Answer> CreatorsAsync(string operation, string body) =>
        await PostAsync($"/amazon/catalog/v1/{operation}", body, ("Authorization", $"Bearer {await CreatorsTokenAsync()}"), ("x-marketplace", "www.amazon.com"));

    public async Task<string> CreatorsTokenAsync() =>
        (await PostAsync("/amazon/auth/o2/token", """{"grant_type":"client_credentials","client_id":"sim-client","client_secret":"sim-secret","scope":"creatorsapi::default"}""")).Json.GetProperty("access_token").GetString()!;

    public static AuthenticationHeaderValue Basic(string user, string password) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
}
