namespace Aspire.Hosting.ApplicationModel;

/// <summary>What every resource has.</summary>
public abstract class Resource(string name) : IResource
{
    public string Name { get; } = name;

    /// <summary>What has to be healthy, or to have ended well, before this one starts.</summary>
    internal List<WaitRequirement> Waits { get; } = [];

    /// <summary>Started by a person or a test, not with the rest.</summary>
    internal bool ExplicitStart { get; set; }

    /// <summary>The resource under which this one is shown.</summary>
    internal IResource? Group { get; set; }
}
