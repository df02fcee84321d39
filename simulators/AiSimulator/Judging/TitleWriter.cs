namespace PartsCatalog.AiSimulator.Judging;

/// <summary>Writes a title of 50 to 100 characters.</summary>
internal static class TitleWriter
{
    private const int Minimum = 50;
    private const int Maximum = 100;

    public static string Write(ChosenValues part, string provider)
    {
        var appliance = part.Items("compatible_appliances", 1) is [var first] ? first : part.Find("primary_department") ?? "Household Appliances";
        var title = provider == Providers.OpenAi
            ? $"{part.Manufacturer} {part.Number} {part.Kind} for {appliance}"
            : $"{part.Manufacturer} {part.Kind} {part.Number} - {appliance} Part";
        foreach (var more in Additions(part))
        {
            if (title.Length >= Minimum)
            {
                break;
            }

            title = $"{title}{more}";
        }

        return title.Length <= Maximum ? title : title[..title.LastIndexOf(' ', Maximum)].TrimEnd('-', ' ');
    }

    private static IEnumerable<string> Additions(ChosenValues part)
    {
        if (part.Find("part_type") is "OEM")
        {
            yield return ", Genuine OEM";
        }

        if (part.Find("voltage") is { } voltage)
        {
            yield return $", {voltage}";
        }

        yield return ", Replacement Part";
        yield return " for Home Repair";
        yield return " and Maintenance";
    }
}
