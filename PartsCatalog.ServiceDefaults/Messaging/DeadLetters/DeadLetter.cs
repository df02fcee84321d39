namespace PartsCatalog.ServiceDefaults.Messaging.DeadLetters;

/// <summary>A given-up message as an operator sees it.</summary>
internal sealed record DeadLetter(string? MessageId, string? CorrelationId, string Reason, string? ExceptionType, string? At, int Bytes);
