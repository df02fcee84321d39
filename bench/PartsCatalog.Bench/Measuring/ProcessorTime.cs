using Aspire.Hosting;
using PartsCatalog.FaultChecks;

namespace PartsCatalog.Bench.Measuring;

/// <summary>Processor time and memory of a resource's whole process tree, from /proc.</summary>
internal static class ProcessorTime
{
    // USER_HZ is 100 on every Linux that .NET runs on.
    private const double MillisecondsPerTick = 10;

    /// <summary>Milliseconds of processor time each resource has used since it started, children that ended included.</summary>
    public static IReadOnlyDictionary<string, double> Of(SystemUnderTest system, IEnumerable<string> resources)
    {
        var processes = Processes();
        return resources.ToDictionary(
            name => name,
            name => Trees(system, name, processes).Sum(process => process.Ticks) * MillisecondsPerTick);
    }

    /// <summary>Resident memory in MiB.</summary>
    public static double ResidentMegabytes(SystemUnderTest system, IEnumerable<string> resources)
    {
        var processes = Processes();
        return resources.SelectMany(name => Trees(system, name, processes)).Sum(process => process.ResidentPages) * Environment.SystemPageSize / (1024d * 1024d);
    }

    private static List<ProcessRow> Trees(SystemUnderTest system, string resource, IReadOnlyDictionary<int, ProcessRow> processes)
    {
        var wanted = new HashSet<int>(system.Application.GetResource(resource).ProcessIds);
        bool grew;
        do
        {
            grew = false;
            foreach (var process in processes.Values.Where(process => wanted.Contains(process.Parent)))
            {
                grew |= wanted.Add(process.Id);
            }
        }
        while (grew);

        return [.. processes.Values.Where(process => wanted.Contains(process.Id))];
    }

    private static Dictionary<int, ProcessRow> Processes()
    {
        var rows = new Dictionary<int, ProcessRow>();
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(directory), out var id))
            {
                continue;
            }

            try
            {
                // Fields after the name in parentheses, proc(5): 4 ppid, 14-17 utime stime cutime cstime, 24 rss.
                var stat = File.ReadAllText(Path.Combine(directory, "stat"));
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                rows[id] = new ProcessRow(id, int.Parse(fields[1]), fields[11..15].Sum(long.Parse), long.Parse(fields[21]));
            }
            catch (IOException)
            {
                // The process ended between the listing and the reading.
            }
        }

        return rows;
    }

    private sealed record ProcessRow(int Id, int Parent, long Ticks, long ResidentPages);
}
