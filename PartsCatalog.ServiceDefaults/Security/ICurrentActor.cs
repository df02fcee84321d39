namespace PartsCatalog.ServiceDefaults.Security;

/// <summary>Who acts: the 'who' of every audit line.</summary>
public interface ICurrentActor
{
    /// <summary>A person or a client (`jane`, `client:portal`), or the service itself (`service:consensus`) where nobody asked.</summary>
    string Name { get; }

    /// <summary>What the actor may do.</summary>
    Role Role { get; }
}
