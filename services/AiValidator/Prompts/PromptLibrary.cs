namespace PartsCatalog.AiValidator.Prompts;

/// <summary>
/// The prompts that are built into the program, one set a model family and version: validate (with the resolution of conflicts), content, judge (what stands
/// in place of content where no text is wanted), examples (behind either where there are any), repair. A text that has been used is never changed: a change is a new version.
/// </summary>
internal static class PromptLibrary
{
    /// <summary>Whether there is such a set.</summary>
    public static bool Has(string family, string version) => Exists($"Prompts/{family}/validate-{version}.txt");

    /// <summary>The prompts of a model family ("openai", "grok") in a version ("v2").</summary>
    /// <exception cref="ArgumentException">There is no such set; the message lists the texts there are.</exception>
    public static PromptSet Get(string family, string version)
    {
        var validate = Read($"Prompts/{family}/validate-{version}.txt").ToString();
        var repair = Read($"Prompts/{family}/repair-{version}.txt").ToString().Trim();
        var schema = Read($"Prompts/verdict-{version}.schema.json");
        var id = $"{family}/validate-{version}";
        if (!Exists($"Prompts/{family}/content-{version}.txt"))
        {
            // Version 1 judged and wrote in one text.
            var only = new Prompt(id, validate, repair, schema);
            return new PromptSet(only, only);
        }

        var content = Read($"Prompts/{family}/content-{version}.txt").ToString();
        var judge = Read($"Prompts/{family}/judge-{version}.txt").ToString();
        var set = new PromptSet(
            new Prompt($"{id}+content-{version}", $"{validate}\n{content}", repair, schema),
            new Prompt(id, $"{validate}\n{judge}", repair, schema));
        return Exists($"Prompts/{family}/examples-{version}.txt")
            ? set with { WithExamples = WithExamples(set, Read($"Prompts/{family}/examples-{version}.txt").ToString(), version) }
            : set;
    }

    private static PromptSet WithExamples(PromptSet set, string text, string version)
    {
        return new PromptSet(Extended(set.Full), Extended(set.Judging));

        Prompt Extended(Prompt prompt) => prompt with { Id = $"{prompt.Id}+examples-{version}", Instructions = $"{prompt.Instructions}\n{text}" };
    }

    private static bool Exists(string name) => typeof(PromptLibrary).Assembly.GetManifestResourceInfo(name) is not null;

    private static BinaryData Read(string name)
    {
        var assembly = typeof(PromptLibrary).Assembly;
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no prompt '{name}'; expected one of {string.Join(", ", assembly.GetManifestResourceNames().Where(n => n.StartsWith("Prompts/", StringComparison.Ordinal)))}.", nameof(name));
        return BinaryData.FromStream(stream);
    }
}
