using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Normalization;
using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.AddingASupplier;

/// <summary>The normaliser: how its answers are read.</summary>
internal static class FifthNormalizer
{
    public static IReadOnlyList<string> Fields { get; } =
        [AttributeRegistry.Mpn.Name, AttributeRegistry.Manufacturer.Name, AttributeRegistry.PartTitle.Name, AttributeRegistry.Msrp.Name, AttributeRegistry.WeightLbs.Name];

    public static SupplierReading Read(PartQuery query, SupplierResponse response)
    {
        using var document = AnswerDocument.TryParse(response.Body);
        if (document is null || response.Status is not (200 or 404))
        {
            return SupplierReading.Failed($"The fifth supplier answered {response.Status}.");
        }

        var part = AnswerNode.Root(document.RootElement)["part"];
        return response.Status == 200 && Numbers.PartNumberOf(part["no"].Text) == query.Number.Normalized ? SupplierReading.Of([Part(part)]) : SupplierReading.NotFound;
    }

    private static SupplierPart Part(AnswerNode part)
    {
        var sheet = new ClaimSheet();
        var (make, node) = Makes.Of(part["maker"], default);
        sheet.PartNumber(AttributeRegistry.Mpn, part["no"]);
        sheet.Brand(make, node);
        sheet.Text(AttributeRegistry.PartTitle, part["name"]);
        sheet.Money(AttributeRegistry.Msrp, part["price"]);
        sheet.Number(AttributeRegistry.WeightLbs, part["weight"]["value"], part["weight"]["unit"].Text);
        return new SupplierPart { PartNumber = part["no"].Text!, Manufacturer = make, Match = PartMatch.Exact, Claims = sheet.Claims };
    }
}
