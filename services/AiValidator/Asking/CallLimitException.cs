namespace PartsCatalog.AiValidator.Asking;

/// <summary>A call that was not made because of this program's own limits.</summary>
public sealed class CallLimitException(string message) : Exception(message);
