namespace PartsCatalog.AiValidator.Prompts;

/// <summary>The prompts that are built into the program. A text that has been used is never changed: a change is a new version.</summary>
internal static class PromptLibrary
{
    /// <summary>Whether there is such a prompt.</summary>
    public static bool Has(string family, string version) =>
        typeof(PromptLibrary).Assembly.GetManifestResourceInfo($"Prompts/{family}/validate-{version}.txt") is not null;

    /// <summary>The prompt of a model family ("openai", "grok") in a version ("v1").</summary>
    /// <exception cref="ArgumentException">There is no such prompt; the message lists those there are.</exception>
    public static Prompt Get(string family, string version)
    {
        var id = $"{family}/validate-{version}";
        return new Prompt(
            id,
            Read($"Prompts/{id}.txt").ToString(),
            Read($"Prompts/{family}/repair-{version}.txt").ToString().Trim(),
            Read($"Prompts/verdict-{version}.schema.json"));
    }

    private static BinaryData Read(string name)
    {
        var assembly = typeof(PromptLibrary).Assembly;
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no prompt '{name}'; expected one of {string.Join(", ", assembly.GetManifestResourceNames().Where(n => n.StartsWith("Prompts/", StringComparison.Ordinal)))}.", nameof(name));
        return BinaryData.FromStream(stream);
    }
}
