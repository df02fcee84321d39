using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.ServiceDefaults.Verbs;

namespace PartsCatalog.ServiceDefaults.Tests.Security;

public sealed class An_internal_endpoint : IAsyncLifetime
{
    private ServiceHost _host = null!;
    private HttpClient _client = null!;

    [Fact]
    public async Task Refuses_calls_without_a_token_as_problem_json()
    {
        using var response = await _client.GetAsync("steward");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Internal");
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("detail").GetString()!.ShouldContain("no internal token");
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Refuses_tokens_for_another_service()
    {
        using var response = await GetAsync("viewer", Role.Admin, "elsewhere");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldContain("for 'elsewhere'");
    }

    [Theory]
    [InlineData("viewer", Role.Viewer, HttpStatusCode.OK)]
    [InlineData("viewer", Role.Admin, HttpStatusCode.OK)]
    [InlineData("steward", Role.Viewer, HttpStatusCode.Forbidden)]
    [InlineData("steward", Role.Steward, HttpStatusCode.OK)]
    [InlineData("admin", Role.Steward, HttpStatusCode.Forbidden)]
    [InlineData("admin", Role.Admin, HttpStatusCode.OK)]
    public async Task Asks_for_its_role_or_a_higher_one(string path, Role role, HttpStatusCode expected)
    {
        using var response = await GetAsync(path, role, "tests");

        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Knows_who_acts()
    {
        using var response = await GetAsync("viewer", Role.Steward, "tests");

        (await response.Content.ReadAsStringAsync()).ShouldBe("jane Steward");
    }

    [Fact]
    public async Task Takes_the_token_that_an_operator_made()
    {
        var output = new StringWriter();
        (await new VerbRun(_host.Services, output, TextWriter.Null).TryRunAsync(["internal-token", "jane.doe", "steward"], default)).ShouldBe(0);

        using var response = await GetAsync("steward", output.ToString().Trim());

        (await response.Content.ReadAsStringAsync()).ShouldBe("jane.doe Steward");
    }

    [Theory]
    [InlineData("internal-token")]
    [InlineData("internal-token", "jane.doe")]
    [InlineData("internal-token", "jane.doe", "king")]
    [InlineData("internal-token", "jane.doe", "7")]
    [InlineData("internal-token", "jane\ndoe", "steward")]
    [InlineData("internal-token", "jane.doe", "steward", "for ever")]
    public async Task Has_no_tokens_made_for_it_that_name_no_one_or_no_role(params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());

        (await new VerbRun(_host.Services, output, errors).TryRunAsync(args, default)).ShouldBe(2);

        output.ToString().ShouldBeEmpty();
        errors.ToString().ShouldContain("viewer, steward, admin");
    }

    [Fact]
    public async Task Leaves_open_endpoints_open_and_the_service_is_its_own_actor_there()
    {
        (await _client.GetStringAsync("open")).ShouldBe("service:tests Viewer");
    }

    public async ValueTask InitializeAsync()
    {
        _host = await ServiceHost.StartAsync(null, null, map: app =>
        {
            app.MapGet("/open", Who);
            app.MapGet("/viewer", Who).RequireInternal();
            app.MapGet("/steward", Who).RequireInternal(Role.Steward);
            app.MapGroup("/admin").RequireInternal(Role.Admin).MapGet("", Who);
        });
        _client = _host.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    private static IResult Who(ICurrentActor actor) => Results.Text($"{actor.Name} {actor.Role}");

    private Task<HttpResponseMessage> GetAsync(string path, Role role, string audience) =>
        GetAsync(path, _host.Services.GetRequiredService<InternalTokens>().Issue("jane", role, audience));

    private async Task<HttpResponseMessage> GetAsync(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Internal", token);
        return await _client.SendAsync(request);
    }
}
