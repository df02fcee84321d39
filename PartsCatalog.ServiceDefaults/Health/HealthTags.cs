namespace PartsCatalog.ServiceDefaults.Health;

/// <summary>Tags that pick the checks of an endpoint.</summary>
public static class HealthTags
{
    /// <summary>Checks of the process alone; a failing one means 'restart me'.</summary>
    public const string Live = "live";
}
