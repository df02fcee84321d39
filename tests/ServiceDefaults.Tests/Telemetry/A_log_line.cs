using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PartsCatalog.ServiceDefaults.Telemetry;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Telemetry;

public sealed class A_log_line
{
    private readonly LoggerExternalScopeProvider _scopes = new();

    [Fact]
    public void Is_one_line_of_json_with_its_values()
    {
        var line = Write("Part {Number} has {Count} claims,\nthat is {Share} {Ok}", "WR55X10025", 3, 0.5, true);

        line.TrimEnd().ShouldNotContain('\n');
        var json = Parse(line);
        json.GetProperty("time").GetDateTimeOffset().ShouldBe(new ManualClock().GetUtcNow());
        json.GetProperty("level").GetString().ShouldBe("Warning");
        json.GetProperty("category").GetString().ShouldBe("Tests");
        json.GetProperty("values").GetProperty("Number").GetString().ShouldBe("WR55X10025");
        json.GetProperty("values").GetProperty("Count").GetInt32().ShouldBe(3);
        json.GetProperty("values").GetProperty("Share").GetDouble().ShouldBe(0.5);
        json.GetProperty("values").GetProperty("Ok").GetBoolean().ShouldBeTrue();
        json.TryGetProperty("sessionId", out _).ShouldBeFalse();
    }

    [Fact]
    public void Carries_session_and_trace()
    {
        var session = Guid.NewGuid();
        using var activity = new Activity("test").Start();
        using (_scopes.Push(new SessionScope(session)))
        using (_scopes.Push("another scope"))
        {
            var json = Parse(Write("text"));
            json.GetProperty("sessionId").GetString().ShouldBe(session.ToString());
            json.GetProperty("traceId").GetString().ShouldBe(activity.TraceId.ToString());
            json.GetProperty("spanId").GetString().ShouldBe(activity.SpanId.ToString());
        }
    }

    [Fact]
    public void Finds_the_session_in_an_ordinary_scope_too()
    {
        using (_scopes.Push(new Dictionary<string, object?> { [LogScopes.SessionId] = "abc" }))
            Parse(Write("text")).GetProperty("sessionId").GetString().ShouldBe("abc");
    }

    [Fact]
    public void Holds_the_whole_exception() =>
        Parse(Write("failed", exception: new InvalidOperationException("outer", new IOException("inner")))).GetProperty("exception").GetString()!.ShouldContain("inner");

    private static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;

    private string Write(string template, params object?[] values) => Write(template, null, values);

    private string Write(string template, Exception? exception, params object?[] values)
    {
        var output = new StringWriter();
        var logger = new FormattingLogger(new JsonLineFormatter(new ManualClock()), _scopes, output);
#pragma warning disable CA2254 // the template is the test's argument
        logger.LogWarning(exception, template, values);
#pragma warning restore CA2254
        return output.ToString();
    }

    private sealed class FormattingLogger(JsonLineFormatter formatter, IExternalScopeProvider scopes, TextWriter output) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter1) =>
            formatter.Write(new LogEntry<TState>(logLevel, "Tests", eventId, state, exception, formatter1), scopes, output);
    }
}
