namespace Aspire.Hosting.Processes;

/// <summary>A resource cannot start, and trying again will not help: the message tells a person what to do.</summary>
public sealed class ResourceStartException : Exception
{
    public ResourceStartException()
    {
    }

    public ResourceStartException(string message)
        : base(message)
    {
    }

    public ResourceStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
