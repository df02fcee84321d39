using System.Text;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers;

/// <summary>Answers of suppliers for the tests, and questions to them.</summary>
internal static class Answers
{
    public static PartQuery Query(string number, string? manufacturer = null) => new(PartNumber.Parse(number), manufacturer);

    public static SupplierResponse Of(string body, int status = 200) =>
        new(status, "application/json", new Dictionary<string, string>(), Encoding.UTF8.GetBytes(body));

    public static Claim? Claim(this SupplierPart part, string attribute) => part.Claims.SingleOrDefault(claim => claim.Attribute == attribute);

    public static string? Value(this SupplierPart part, string attribute) => part.Claim(attribute)?.Value.ToString();
}
