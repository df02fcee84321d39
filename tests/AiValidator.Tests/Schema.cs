using PartsCatalog.AiValidator.Data;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests;

/// <summary>The service's tables without the service.</summary>
internal static class Schema
{
    private const string Folder = "Data/Migrations/";

    public static async Task MigrateAsync(this TestDatabase database)
    {
        var assembly = typeof(ValidationStore).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var migration = new StreamReader(assembly.GetManifestResourceStream(name)!);
            await database.ExecuteAsync(await migration.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
    }
}
