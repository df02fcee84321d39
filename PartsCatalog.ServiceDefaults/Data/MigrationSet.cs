using System.Globalization;
using System.Reflection;

namespace PartsCatalog.ServiceDefaults.Data;

/// <summary>The migrations of one owner, numbered apart from those of others in the same database.</summary>
/// <param name="Name">Owner, as it stands in schema_migrations.</param>
/// <param name="Migrations">By number, without gaps in order but not necessarily in numbering.</param>
internal sealed record MigrationSet(string Name, IReadOnlyList<Migration> Migrations)
{
    /// <summary>Reads `FOLDER/NNNN_name.sql` from the resources embedded in an assembly.</summary>
    public static MigrationSet FromAssembly(string name, Assembly assembly, string folder = "Data/Migrations")
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var prefix = folder + "/";
        var migrations = assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal) && resource.EndsWith(".sql", StringComparison.Ordinal))
            .Select(resource => Read(assembly, resource, resource[prefix.Length..^".sql".Length]))
            .OrderBy(migration => migration.Number)
            .ToList();
        for (var i = 1; i < migrations.Count; i++)
        {
            if (migrations[i].Number == migrations[i - 1].Number)
                throw new InvalidOperationException($"Migrations {migrations[i - 1].Name} and {migrations[i].Name} of '{name}' have the same number.");
        }

        return new MigrationSet(name, migrations);
    }

    private static Migration Read(Assembly assembly, string resource, string fileName)
    {
        var underscore = fileName.IndexOf('_');
        if (underscore < 1 || !int.TryParse(fileName.AsSpan(0, underscore), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new InvalidOperationException($"Migration '{fileName}.sql' is not named NNNN_name.sql.");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new Migration(number, fileName, reader.ReadToEnd());
    }
}
