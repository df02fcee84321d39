namespace PartsCatalog.ServiceDefaults.Security;

/// <summary>What an actor may do; each role includes those before it.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Edits and reviews records.</summary>
    Steward,

    /// <summary>Publishes, rolls back, and changes settings.</summary>
    Admin,
}
