namespace PartsCatalog.ServiceDefaults.Messaging.DeadLetters;

/// <summary>Headers that say why a message was given up.</summary>
public static class DeadLetterHeaders
{
    internal const string Prefix = "dead-letter-";

    /// <summary>What went wrong, in words.</summary>
    public const string Reason = Prefix + "reason";

    /// <summary>Type of the exception.</summary>
    public const string ExceptionType = Prefix + "exception-type";

    /// <summary>Start of the stack.</summary>
    public const string Stack = Prefix + "stack";

    /// <summary>When, in UTC.</summary>
    public const string At = Prefix + "at";

    /// <summary>Endpoint that gave it up.</summary>
    public const string Endpoint = Prefix + "endpoint";

    /// <summary>Kept by the broker for messages that it dead-letters itself: queue, reason (`delivery_limit`, `rejected`), count, time.</summary>
    public const string BrokerDeath = "x-death";
}
