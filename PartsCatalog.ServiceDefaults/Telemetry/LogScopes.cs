namespace PartsCatalog.ServiceDefaults.Telemetry;

/// <summary>Names of values that log scopes carry.</summary>
public static class LogScopes
{
    /// <summary>The lookup's session; `sessionId` in a log line.</summary>
    public const string SessionId = "SessionId";
}
