namespace PartsCatalog.TestSupport;

/// <summary>Where a program under test listens that is called over the wire.</summary>
public static class FreePort
{
    /// <summary>
    /// For the program's setting of its addresses. Not WebApplicationFactory.UseKestrel(0): it sets the port beside a program that is already starting, and fails when that is faster.
    /// </summary>
    public const string Url = "http://127.0.0.1:0";
}
