using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>The reverse of the start order, in groups that can stop together.</summary>
internal static class StopOrder
{
    public static IEnumerable<IReadOnlyList<RunningResource>> Of(IReadOnlyList<RunningResource> resources)
    {
        var left = resources.ToList();
        while (left.Count > 0)
        {
            var awaited = left.SelectMany(running => running.Resource.Waits).Select(wait => Process(wait.Resource)).ToHashSet();
            var group = left.FindAll(running => !awaited.Contains(running.Name));
            if (group.Count == 0)
                group = [.. left]; // a circle of waits: it never started, and any order will do
            left.RemoveAll(group.Contains);
            yield return group;
        }
    }

    private static string Process(IResource resource) => resource is IResourceWithParent child ? child.Parent.Name : resource.Name;
}
