namespace Aspire.Hosting.Testing;

/// <summary>Ends an AppHost's entry point once its builder has been taken.</summary>
internal sealed class BuilderTakenException : Exception
{
    public BuilderTakenException()
        : base("The description of the system has been taken; it is not run here.")
    {
    }

    public BuilderTakenException(string message)
        : base(message)
    {
    }

    public BuilderTakenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
