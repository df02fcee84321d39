using System.Text.Json;
using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Encompass;

/// <summary>Checks what stands in every Encompass request: the settings object with its credentials and programName.</summary>
internal sealed class EncompassGate(IOptions<EncompassOptions> options)
{
    private static readonly string[] Envelope = ["settings", "data"];
    private static readonly string[] Settings = ["jsonUser", "jsonPassword", "programName", "customerNumber", "customerPassword", "remoteIPAddress", "serverName"];

    /// <summary>The request's data; false when the reply already says what is wrong.</summary>
    public bool TryEnter(SupplierCall call, ReadOnlySpan<string> programNames, ReadOnlySpan<string> dataFields, out JsonElement data)
    {
        data = default;
        if (!call.TryReadJson(out var root) || !root.Has("settings", JsonValueKind.Object))
            return Refuse(call, "-100", "REQUEST IS NOT JSON WITH A settings OBJECT");
        var settings = root.GetProperty("settings");
        if ((root.Unknown(Envelope) ?? settings.Unknown(Settings)) is { } unknown)
            return Refuse(call, "-100", $"UNKNOWN FIELD {unknown}");
        var program = settings.Text("programName") ?? "";
        if (!programNames.Contains(program))
            return Refuse(call, program.Length == 0 ? "-103" : "-104", program.Length == 0 ? "SERVICE NAME MISSING" : "INVALID SERVICE NAME");
        if (settings.Text("jsonUser") != options.Value.User)
            return Refuse(call, "-101", "INVALID USER");
        if (settings.Text("jsonPassword") != options.Value.Password)
            return Refuse(call, "-102", "INVALID PASSWORD");
        if (!root.Has("data", JsonValueKind.Object))
            return dataFields.IsEmpty || Refuse(call, "-100", "data IS MISSING");
        data = root.GetProperty("data");
        return data.Unknown(dataFields) is not { } extra || Refuse(call, "-100", $"UNKNOWN FIELD {extra}");
    }

    private static bool Refuse(SupplierCall call, string code, string message)
    {
        EncompassErrors.Write(call.Reply, StatusCodes.Status400BadRequest, code, message);
        return false;
    }
}
