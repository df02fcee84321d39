namespace PartsCatalog.SalesforceGateway.Supersession;

/// <summary>How a number stands in its chain.</summary>
internal enum SupersessionStatus
{
    /// <summary>Nothing replaces it.</summary>
    Current,

    /// <summary>One part takes its place in the end.</summary>
    Superseded,

    /// <summary>Sources name several successors that no later part brings together.</summary>
    Fork,

    /// <summary>Numbers replace each other in a circle; a current part is named only where one way leads out.</summary>
    Cycle,
}
