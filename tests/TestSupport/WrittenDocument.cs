namespace PartsCatalog.TestSupport;

/// <summary>A page of docs that a test writes from what the code does. With PARTSCATALOG_WRITE_DOCS=1 the test writes the file instead of comparing.</summary>
public static class WrittenDocument
{
    /// <summary>What a test says when the page is another one.</summary>
    public const string Advice = "the page is not what the code does; set PARTSCATALOG_WRITE_DOCS=1 and run this test";

    /// <summary>The page as it stands, with the line ends of what was written.</summary>
    /// <param name="path">From the root of the repository.</param>
    /// <param name="written">What it should be.</param>
    public static async Task<string> ReadAsync(string path, string written)
    {
        var file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("PARTSCATALOG_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(file, written);
        }

        return (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PartsCatalog.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("PartsCatalog.sln stands above no folder of the test.");
    }
}
