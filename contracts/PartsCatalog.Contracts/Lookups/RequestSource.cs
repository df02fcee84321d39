namespace PartsCatalog.Contracts.Lookups;

/// <summary>Where a lookup was asked for.</summary>
public enum RequestSource
{
    Api,
    Ui,
    Batch,
    Salesforce,
    /// <summary>A program of another team, over the broker.</summary>
    Message,
}
