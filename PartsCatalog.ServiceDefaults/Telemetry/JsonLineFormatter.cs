using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace PartsCatalog.ServiceDefaults.Telemetry;

/// <summary>One JSON object a line: time, level, category, message, trace, span and session id, the exception, and the named values of the message.</summary>
internal sealed class JsonLineFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "json-line";
    private const string OriginalFormat = "{OriginalFormat}";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("time", clock.GetUtcNow());
            writer.WriteString("level", logEntry.LogLevel.ToString());
            writer.WriteString("category", logEntry.Category);
            writer.WriteString("message", logEntry.Formatter(logEntry.State, logEntry.Exception));
            WriteTrace(writer);
            WriteSession(writer, scopeProvider);
            if (logEntry.Exception is not null)
                writer.WriteString("exception", logEntry.Exception.ToString());
            WriteValues(writer, logEntry.State);
            writer.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteTrace(Utf8JsonWriter writer)
    {
        if (Activity.Current is not { } activity)
            return;
        writer.WriteString("traceId", activity.TraceId.ToString());
        writer.WriteString("spanId", activity.SpanId.ToString());
    }

    private static void WriteSession(Utf8JsonWriter writer, IExternalScopeProvider? scopes)
    {
        var session = new SessionOfScopes();
        scopes?.ForEachScope(static (scope, found) => found.Look(scope), session);
        if (session.Id is not null)
            writer.WriteString("sessionId", session.Id);
    }

    private static void WriteValues<TState>(Utf8JsonWriter writer, TState state)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> values || values.Count <= 1)
            return;
        writer.WriteStartObject("values");
        foreach (var (name, value) in values)
        {
            if (name != OriginalFormat)
                WriteValue(writer, name, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNull(name); break;
            case bool flag: writer.WriteBoolean(name, flag); break;
            case int or long or short or byte: writer.WriteNumber(name, Convert.ToInt64(value)); break;
            case double number when double.IsFinite(number): writer.WriteNumber(name, number); break;
            case decimal number: writer.WriteNumber(name, number); break;
            default: writer.WriteString(name, value.ToString()); break;
        }
    }

    private sealed class SessionOfScopes
    {
        public string? Id { get; private set; }

        public void Look(object? scope)
        {
            switch (scope)
            {
                case SessionScope session:
                    Id = session.Text;
                    break;
                case IEnumerable<KeyValuePair<string, object?>> values:
                    foreach (var (name, value) in values)
                    {
                        if (name == LogScopes.SessionId)
                            Id = value?.ToString();
                    }

                    break;
            }
        }
    }
}
