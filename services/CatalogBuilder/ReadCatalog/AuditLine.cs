using System.Text.Json;

namespace PartsCatalog.CatalogBuilder.ReadCatalog;

/// <summary>What was done to a record, when and by whom.</summary>
internal sealed record AuditLine(DateTimeOffset At, string Actor, string Action, int? Version, Guid? SessionId, JsonElement Detail);
