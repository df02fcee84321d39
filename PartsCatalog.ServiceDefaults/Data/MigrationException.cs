namespace PartsCatalog.ServiceDefaults.Data;

/// <summary>The database and the program disagree about migrations; a person has to decide.</summary>
public sealed class MigrationException(string message, Exception? inner = null) : Exception(message, inner);
