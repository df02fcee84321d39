using System.Globalization;

namespace PartsCatalog.ServiceDefaults.Verbs;

internal sealed record VerbOptions(int? Limit, string? ReasonContains)
{
    public static VerbOptions Parse(ReadOnlySpan<string> args) => args switch
    {
        [] => new VerbOptions(null, null),
        ["--limit", var number, .. var rest] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) => Parse(rest) with { Limit = limit },
        ["--reason-contains", var text, .. var rest] => Parse(rest) with { ReasonContains = text },
        _ => throw new ArgumentException($"'{string.Join(' ', args!)}' is not [--limit N] [--reason-contains TEXT]."),
    };
}
