using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Outbox;

/// <summary>The work ends at the same place as when the process is killed there, but the test process lives on.</summary>
internal sealed class ThrowingFaults(IOptions<MessagingOptions> options) : FaultSwitch(options)
{
    protected override void Kill() => throw new IOException("Killed here.");
}
