namespace PartsCatalog.Run;

/// <param name="ForHost">What the AppHost is given: --fresh, and settings such as --LocalHosting:StateDirectory=….</param>
internal sealed record RunArguments(bool Once, IReadOnlyList<string> Parts, string[] ForHost)
{
    public const string Usage =
        """
        ./run.sh [--fresh] [PART...]      starts the system, looks the parts up (WR55X10025 where none is named), prints the records, stays up
        ./run.sh [--fresh] --once PART... the same, but prints each record as a line of JSON on standard output and stops; exits 0 only if every lookup completed
        --fresh                           throws the data of earlier runs away first
        --SECTION:KEY=VALUE               a setting of the host, such as --LocalHosting:StateDirectory=DIRECTORY
        """;

    private const string FirstPart = "WR55X10025";

    /// <summary>Null where the arguments make no sense.</summary>
    public static RunArguments? Parse(IReadOnlyList<string> arguments)
    {
        var once = arguments.Contains("--once");
        var forHost = arguments.Where(argument => argument == "--fresh" || IsSetting(argument)).ToArray();
        var rest = arguments.Where(argument => argument != "--once" && !forHost.Contains(argument)).ToList();
        if (rest.Exists(argument => argument.StartsWith('-') || argument.Length == 0) || (once && rest.Count == 0))
            return null;
        return new RunArguments(once, rest.Count > 0 ? rest : [FirstPart], forHost);
    }

    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf(':') is > 2 and var colon && argument.IndexOf('=') > colon;
}
