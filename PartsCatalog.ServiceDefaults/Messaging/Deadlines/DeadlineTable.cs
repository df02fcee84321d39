namespace PartsCatalog.ServiceDefaults.Messaging.Deadlines;

/// <summary>A table of sagas with deadlines and the queue they consume from.</summary>
internal sealed record DeadlineTable(string Name, string Endpoint);
