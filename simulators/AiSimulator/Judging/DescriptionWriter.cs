using System.Text;

namespace PartsCatalog.AiSimulator.Judging;

/// <summary>Writes a description of two to three hundred words; every number in it stands in the claims.</summary>
internal static class DescriptionWriter
{
    private static readonly (string Attribute, string Sentence)[] Specifications =
    [
        ("weight_lbs", "It weighs {0} lb. "),
        ("product_length_in", "It is {0} in long. "),
        ("product_width_in", "Its width is {0} in. "),
        ("product_height_in", "Its height is {0} in. "),
        ("voltage", "The voltage is given as {0}. "),
        ("wattage", "It takes {0} W. "),
        ("resistance_ohm", "Its resistance is {0} ohm. "),
        ("terminal_type", "The terminals are of the type {0}. "),
        ("material", "It is made of {0}. "),
        ("color", "The color is {0}. "),
        ("finish", "The finish is {0}. "),
        ("country_of_origin", "The country of origin is {0}. "),
        ("warranty_period", "The warranty period is {0}. "),
    ];

    public static string Write(ChosenValues part, string provider)
    {
        var text = new StringBuilder(2048);
        var openAi = provider == Providers.OpenAi;
        Introduction(text, part, openAi);
        text.Append("\n\n");
        foreach (var (attribute, sentence) in Specifications)
        {
            if (part.Find(attribute) is { } value)
            {
                text.Append(sentence.Replace("{0}", value, StringComparison.Ordinal));
            }
        }

        Fit(text, part);
        text.Append("\n\n");
        text.Append(openAi ? Installation : DryInstallation);
        text.Append("\n\n");
        text.Append(openAi ? Benefits : DryBenefits);
        return text.ToString();
    }

    private static void Introduction(StringBuilder text, ChosenValues part, bool openAi)
    {
        var category = part.Find("primary_category") is { } c ? $" in the category {c}" : "";
        var department = part.Find("primary_department") is { } d ? $" for {d} appliances" : " for household appliances";
        text.Append(openAi
            ? $"The {part.Manufacturer} {part.Number} is a {part.Kind}{department}{category}. It replaces the worn or failed part in the appliance and restores the function that depends on it. "
            : $"{part.Manufacturer} {part.Number}: {part.Kind}{department}{category}. Use it to replace a part that has failed or worn out. ");
        if (part.Find("part_type") is "OEM")
        {
            text.Append("It is an original part of the manufacturer, made to the same drawings as the part that it replaces. ");
        }
    }

    private static void Fit(StringBuilder text, ChosenValues part)
    {
        if (part.Items("compatible_models", 6) is { Count: > 0 } models)
        {
            text.Append($"Among the models it fits are {string.Join(", ", models)}. ");
        }

        if (part.Items("related_symptoms", 3) is { Count: > 0 } symptoms)
        {
            text.Append($"Signs that it needs replacing: {string.Join("; ", symptoms)}. ");
        }

        text.Append("Compare the number on the old part and the model number on the rating plate of the appliance with the data of this page before ordering. ");
    }

    private const string Installation =
        "Before you begin, disconnect the appliance from the mains and, where it has one, close the water or gas supply. Take a photograph of the wiring and of the "
        + "position of the old part, so that the new one goes back the same way. Remove the covers carefully, release the clips or screws that hold the old part, and "
        + "transfer any brackets or seals that are still good. Connect the new part firmly, check that no wire is pinched, close the covers and test the appliance "
        + "through one whole cycle. If you are not sure about any of these steps, leave the work to a qualified technician. ";

    private const string Benefits =
        "A part that matches the appliance keeps it working safely and quietly, saves energy that a worn part wastes, and costs much less than a new appliance. "
        + "It fits without drilling, cutting or adapting, and the appliance's own settings stay as they were. Keep the old part until the repair has proved itself, "
        + "and hand it to a recycling point afterwards. With a little care in fitting, the repaired appliance will serve for a long time to come.";

    private const string DryInstallation =
        "Disconnect the power before any work, and close water or gas lines where there are any. Note how the old part is mounted and wired. Open the housing, take "
        + "out the old part, clean the seat, and insert the new part in the same position. Reconnect all leads, check the mounting for play, and close the housing. "
        + "Run a complete test cycle and watch for noise, leaks and error messages. Gas and refrigerant circuits are work for licensed technicians only. Tools needed "
        + "are usually a screwdriver set, pliers and a meter to verify the failure before the part is ordered. ";

    private const string DryBenefits =
        "Replacing the single part is cheaper than replacing the appliance and restores it to its specified condition. The part mounts at the original points, so no "
        + "adaptation is needed. Verify the diagnosis first: similar faults can come from wiring, controls or supply. Store the part dry until it is fitted, do not "
        + "drop it, and do not open sealed packaging without need. Dispose of the old part according to local rules. After fitting, record the date of the repair "
        + "with the papers of the appliance for later service.";
}
