using System.Text.Json;
using PartsCatalog.SupplierSimulator.Http;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Marcone;

internal static class MarconePartWriter
{
    private static readonly (string Number, string Name, int Days)[] Warehouses = [("10", "ST LOUIS", 1), ("15", "ATLANTA", 2), ("30", "LOS ANGELES", 3), ("42", "NEW JERSEY", 2)];

    public static void Write(Utf8JsonWriter json, SupplierAnswer row)
    {
        var make = row.Truth.Brand.MarconeMake;
        json.WriteStartObject();
        json.WriteString("make", make);
        json.WriteString("partNumber", row.Number);
        json.WriteString("description", row.Abbreviated);
        json.WriteNumber("price", row.NetCost ?? 0);
        json.WriteNumber("dealer", Math.Round((row.NetCost ?? 0) * 1.12m, 2));
        WriteMoney(json, "retail", row.SellingPrice);
        WriteMoney(json, "list", row.ListPrice);
        json.WriteNumber("coreCost", row.Truth.CorePrice ?? 0);
        json.WriteBoolean("isDiscontinued", row.Discontinued);
        json.WriteBoolean("isDropShipOnly", row.Truth.Oversize);
        json.WriteBoolean("isHazMat", row.Truth.Hazardous);
        json.WriteNumber("totalWarehouseQty", row.Quantity);
        json.WriteStartArray("inventory");
        var left = row.Quantity;
        for (var i = 0; i < Warehouses.Length && left > 0; i++)
        {
            var here = i == Warehouses.Length - 1 ? left : (left + 1) / 2;
            left -= here;
            json.WriteStartObject();
            json.WriteString("warehouseNumber", Warehouses[i].Number);
            json.WriteString("warehouseName", Warehouses[i].Name);
            json.WriteNumber("quantityAvailable", here);
            json.WriteNumber("timeInTransitDays", Warehouses[i].Days);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        // The real item shape is not known; parts differ, so that a caller has to read both.
        var asObjects = row.Truth.Seed % 2 == 0;
        WriteParts(json, "subParts", row.ReplacedBy is { } next ? [next] : [], make, asObjects);
        WriteParts(json, "crossReferenceParts", [.. row.Replaces, .. row.CrossReferences], make, asObjects);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, string name, string[] numbers, string make, bool asObjects)
    {
        if (!asObjects)
        {
            json.StringArray(name, numbers);
            return;
        }

        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteStartObject();
            json.WriteString("make", make);
            json.WriteString("partNumber", number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMoney(Utf8JsonWriter json, string name, decimal? amount)
    {
        if (amount is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
