using System.Collections;

namespace PartsCatalog.ServiceDefaults.Telemetry;

/// <summary>A logging scope that holds the session id alone; it is opened for every message, so it is one small object.</summary>
public sealed class SessionScope(Guid sessionId) : IReadOnlyList<KeyValuePair<string, object?>>
{
    private string? _text;

    /// <summary>The id as it is written to logs.</summary>
    public string Text => _text ??= sessionId.ToString();

    /// <inheritdoc />
    public int Count => 1;

    /// <inheritdoc />
    public KeyValuePair<string, object?> this[int index] =>
        index == 0 ? new(LogScopes.SessionId, Text) : throw new ArgumentOutOfRangeException(nameof(index), index, "The scope has one value.");

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        yield return this[0];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public override string ToString() => $"{LogScopes.SessionId}:{Text}";
}
