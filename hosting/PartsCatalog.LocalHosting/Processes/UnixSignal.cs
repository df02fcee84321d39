namespace Aspire.Hosting.Processes;

/// <summary>The signals that a host sends, by their Linux numbers.</summary>
public enum UnixSignal
{
    None = 0,
    Interrupt = 2,
    Quit = 3,
    Kill = 9,
    Terminate = 15,
    Continue = 18,
    Stop = 19,
}
