namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of the system: a server, a database, a service, a parameter.</summary>
public interface IResource
{
    string Name { get; }
}
