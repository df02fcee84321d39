using System.Globalization;
using System.Text.Json;
using PartsCatalog.SupplierSimulator.Http;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Reliable;

/// <summary>Reliable's product: one flat object, prices as strings, quantities as numbers.</summary>
internal static class ReliablePartWriter
{
    private static readonly (string Code, string Description)[] Warehouses = [("LAX", "Los Angeles"), ("DFW", "Dallas"), ("EWR", "Newark")];

    public static void Write(SupplierCall call, SupplierAnswer row)
    {
        var json = call.Json;
        var brand = row.Truth.Brand.ReliableCode;
        json.WriteStartObject();
        json.WriteString("name", row.Abbreviated);
        json.WriteString("description", row.Title);
        json.WriteString("manufacturerCode", brand);
        json.WriteString("productNumber", row.Number);
        WriteMoney(json, "partnerPrice", row.NetCost);
        WriteMoney(json, "retailPrice", row.SellingPrice);
        WriteMoney(json, "core", row.Truth.CorePrice ?? 0);
        json.WriteNumber("qty", row.Quantity / 3);
        json.WriteNumber("totalqty", row.Quantity);
        WriteText(json, "alternateProductNumber", row.CrossReferences.FirstOrDefault());
        WriteText(json, "alternateManufacturer", row.CrossReferences.Length > 0 ? brand : null);
        json.WriteString("oemProductNumber", row.Truth.Number);
        json.WriteString("oemManufacturer", brand);
        WriteText(json, "replacedPart", row.Replaces.LastOrDefault());
        WriteText(json, "replacementPart", row.ReplacedBy);
        WriteText(json, "replacementMfc", row.ReplacedBy is null ? null : brand);
        json.WriteString("state", row.Discontinued ? "NLA" : row.Quantity > 0 ? "ACTIVE" : "BACKORDER");
        json.WriteBoolean("inStock", row.Quantity > 0);
        json.WriteBoolean("specialOrder", row.Quantity == 0 && !row.Discontinued);
        json.WriteBoolean("available", !row.Discontinued);
        json.WriteStartArray("images");
        for (var i = 1; i <= row.Images; i++)
            json.WriteStringValue($"{call.BaseUrl}/images/reliable/{row.Truth.Key}/{i}.png");
        json.WriteEndArray();
        WriteWarehouses(json, row.Quantity);
        json.WriteNumber("modelsNumberTotalFound", row.Models.Length);
        json.WriteEndObject();
    }

    private static void WriteWarehouses(Utf8JsonWriter json, int quantity)
    {
        json.WriteStartArray("warehouses");
        for (var i = 0; i < Warehouses.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("warehouseCode", Warehouses[i].Code);
            json.WriteString("description", Warehouses[i].Description);
            json.WriteNumber("quantity", i == 0 ? quantity - quantity / 3 * 2 : quantity / 3);
            json.WriteString("suppliedFrom", Warehouses[0].Code);
            json.WriteBoolean("default", i == 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMoney(Utf8JsonWriter json, string name, decimal? amount) => WriteText(json, name, amount?.ToString("0.00", CultureInfo.InvariantCulture));

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
            json.WriteNull(name);
        else
            json.WriteString(name, value);
    }
}
