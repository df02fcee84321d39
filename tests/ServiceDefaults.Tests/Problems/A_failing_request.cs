using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.ServiceDefaults.Tests.Problems;

public sealed class A_failing_request : IAsyncLifetime
{
    private ServiceHost _host = null!;
    private HttpClient _client = null!;

    [Theory]
    [InlineData("throws", HttpStatusCode.InternalServerError)]
    [InlineData("no-such-address", HttpStatusCode.NotFound)]
    [InlineData("bare", HttpStatusCode.Conflict)]
    public async Task Is_answered_as_a_problem_with_its_trace(string path, HttpStatusCode status)
    {
        using var response = await _client.GetAsync(path);

        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("traceId").GetString()!.Length.ShouldBe(32);
        problem.ToString().ShouldNotContain("inside knowledge");
    }

    [Fact]
    public async Task Names_the_fields_that_are_wrong()
    {
        using var response = await _client.GetAsync("invalid");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var errors = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        errors.GetArrayLength().ShouldBe(2);
        errors[0].GetProperty("detail").GetString().ShouldBe("part_number must have 3 to 40 characters.");
        errors[0].GetProperty("pointer").GetString().ShouldBe("/part_number");
    }

    [Fact]
    public async Task With_unreadable_json_is_the_callers_fault()
    {
        using var response = await _client.PostAsync("body", new StringContent("{ nonsense", null, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    public async ValueTask InitializeAsync()
    {
        _host = await ServiceHost.StartAsync(null, null, map: app =>
        {
            app.MapGet("/throws", () => { throw new InvalidOperationException("inside knowledge"); });
            app.MapGet("/bare", () => Microsoft.AspNetCore.Http.Results.StatusCode(409));
            app.MapGet("/invalid", () => Problem.Validation(
                new FieldError("part_number must have 3 to 40 characters.", "/part_number"), new FieldError("priority must be INTERACTIVE or BATCH.", "/priority")));
            app.MapPost("/body", (Body body) => body.Name);
        });
        _client = _host.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    private sealed record Body(string Name);
}
