using System.Diagnostics;
using System.Globalization;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>Signals to all processes of a resource's group, such as a broker that was started by a script.</summary>
internal static class ProcessSignals
{
    public static async Task SendAsync(SystemUnderTest system, string resource, string signal, CancellationToken cancellationToken)
    {
        foreach (var processId in system.Application.GetResource(resource).ProcessIds)
        {
            using var kill = Process.Start("kill", ["-" + signal, "--", (-processId).ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync(cancellationToken);
            if (kill.ExitCode != 0)
                throw new InvalidOperationException($"kill -{signal} of {resource} (group {processId}) ended with {kill.ExitCode}.");
        }
    }
}
