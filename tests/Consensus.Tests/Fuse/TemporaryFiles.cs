namespace PartsCatalog.Consensus.Tests.Fuse;

/// <summary>A folder for one test.</summary>
internal sealed class TemporaryFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fuse-tests-").FullName;

    public string At(string name) => Path.Combine(_folder, name);

    public string Write(string name, params string[] lines)
    {
        File.WriteAllLines(At(name), lines);
        return At(name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
