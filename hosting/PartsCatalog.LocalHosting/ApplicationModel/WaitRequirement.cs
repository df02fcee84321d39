namespace Aspire.Hosting.ApplicationModel;

/// <param name="ExitCode">Null: wait until it is healthy. Otherwise: until it has ended with this code.</param>
internal sealed record WaitRequirement(IResource Resource, int? ExitCode = null);
