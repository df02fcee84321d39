namespace PartsCatalog.ServiceDefaults.Messaging.DeadLetters;

/// <summary>Exchange and queue in which an endpoint's given-up messages are kept.</summary>
internal static class DeadLetterQueue
{
    public static string NameOf(string endpoint) => endpoint + "_dead";
}
