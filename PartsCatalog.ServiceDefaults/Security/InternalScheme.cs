namespace PartsCatalog.ServiceDefaults.Security;

internal static class InternalScheme
{
    /// <summary>Of the `Authorization` header.</summary>
    public const string Name = "Internal";

    public const string Prefix = Name + " ";

    public static string Policy(Role role) => $"{Name}:{role}";
}
