namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>Meanings of Encompass's error codes.</summary>
internal static class EncompassErrors
{
    /// <summary>The code of success.</summary>
    public const string Success = "100";

    /// <summary>What a code means, for people.</summary>
    public static string Describe(string? code) => code switch
    {
        "-99" => "Encompass's host is not available (-99).",
        "-100" => "Encompass's files are not available, or the request has the wrong shape (-100).",
        "-101" => "Encompass does not know the user (-101); check Suppliers:Encompass:User.",
        "-102" => "Encompass refused the password (-102); check Suppliers:Encompass:Password.",
        "-103" => "Encompass misses the program name (-103).",
        "-104" => "Encompass refused the program name (-104).",
        "-105" => "Encompass does not authorise this account for the service (-105).",
        null => "Encompass's answer has no status.",
        _ => $"Encompass answered with error {(code.Length <= 10 ? code : code[..10])}.",
    };

    /// <summary>Whether the error says that there is no such part. The code for it is not documented; its message is.</summary>
    public static bool IsNotFound(string? message) =>
        message is not null && (message.Contains("NOT FOUND", StringComparison.OrdinalIgnoreCase) || message.Contains("NO RECORD", StringComparison.OrdinalIgnoreCase) ||
            message.Contains("INVALID PART", StringComparison.OrdinalIgnoreCase));
}
