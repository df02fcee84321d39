namespace PartsCatalog.ServiceDefaults.Caching;

/// <summary>`host:port[,password=…][,ssl=true]`, or null where there is no Redis.</summary>
internal sealed record RedisAddress(string? ConnectionString);
