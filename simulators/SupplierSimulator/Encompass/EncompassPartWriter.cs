using System.Globalization;
using System.Text.Json;
using PartsCatalog.SupplierSimulator.Http;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Encompass;

/// <summary>Encompass's answers: money, weights and sizes as strings, stock by place.</summary>
internal sealed class EncompassPartWriter
{
    private static readonly EncompassLocation[] Locations =
    [
        new("01", "LAWRENCEVILLE", "2205 Riverstone Blvd", "Lawrenceville", "GA", "30046"), new("02", "FORT LAUDERDALE", "5405 NW 33rd Ave", "Fort Lauderdale", "FL", "33309"),
        new("07", "RENO", "4750 Longley Ln", "Reno", "NV", "89502"), new("09", "DALLAS", "1400 Valwood Pkwy", "Carrollton", "TX", "75006"), new("12", "COLUMBUS", "3800 Zane Trace Dr", "Columbus", "OH", "43228"),
    ];

    public void WriteParts(SupplierCall call, List<SupplierAnswer> rows, bool similarRow)
    {
        var json = call.Json;
        Begin(json);
        json.WriteStartArray("parts");
        foreach (var row in rows)
            WritePart(call, row);
        if (similarRow)
            WriteSimilar(json, rows[0].Truth);
        json.WriteEndArray();
        End(json);
    }

    public void WriteSearch(SupplierCall call, List<SupplierAnswer> rows, EncompassModel? model)
    {
        var json = call.Json;
        Begin(json);
        var models = model is null ? 0 : 1;
        json.WriteString("numberOfParts", Text(rows.Count));
        json.WriteString("numberOfModels", Text(models));
        json.WriteString("totalItems", Text(rows.Count + models));
        json.WriteStartArray("parts");
        foreach (var row in rows)
        {
            WriteShortPart(json, row, "description");
            json.WriteString("partImage", Image(call, row));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("models");
        if (model is not null)
            WriteModelHead(json, model.Number, "");
        json.WriteEndArray();
        End(json);
    }

    public void WriteModel(SupplierCall call, EncompassModel model)
    {
        var json = call.Json;
        Begin(json);
        json.WriteString("modelID", model.Id);
        json.WriteString("model", model.Number);
        json.WriteStartArray("parts");
        foreach (var part in model.Parts)
        {
            WriteShortPart(json, part, "partDescription");
            json.WriteString("listPrice", Money(part.ListPrice));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        End(json);
    }

    public static void WriteBrands(SupplierCall call)
    {
        var json = call.Json;
        Begin(json);
        json.WriteStartArray("brands");
        foreach (var brand in Brands.All)
        {
            json.WriteStartObject();
            json.WriteString("mfgCode", brand.EncompassCode);
            json.WriteString("mfgName", brand.EncompassName);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        End(json);
    }

    private static void WritePart(SupplierCall call, SupplierAnswer row)
    {
        var json = call.Json;
        var core = row.Truth.CorePrice ?? 0;
        WriteShortPart(json, row, "partDescription");
        json.WriteString("detailedPartDescription", row.Description ?? "");
        json.WriteString("listPrice", Money(row.ListPrice));
        json.WriteString("partPrice", Money(row.NetCost));
        json.WriteString("corePrice", Money(core));
        json.WriteString("totalPrice", Money(row.NetCost + core));
        json.WriteString("weight", Text(row.WeightLb));
        json.WriteString("length", Side(row, 0));
        json.WriteString("width", Side(row, 1));
        json.WriteString("height", Side(row, 2));
        json.WriteString("htsCode", row.HtsCode ?? "");
        json.WriteString("carrierSize", row.Truth.Oversize ? "OS" : "");
        json.WriteString("availability", row.Discontinued ? "No Longer Available" : row.Quantity > 0 ? "In Stock" : "Backordered");
        json.WriteString("availableQuantityManufacturer", Text(row.Quantity * 3));
        json.WriteString("estimatedDeliveryDate", "");
        json.WriteString("eta", "");
        json.WriteString("oversize", row.Truth.Oversize ? "Y" : "N");
        json.WriteString("subPart", row.ReplacedBy ?? "");
        json.WriteString("wiseable", "N");
        json.WriteString("authorizationRequired", "N");
        json.WriteString("allowRTS", row.Discontinued ? "N" : "Y");
        json.WriteString("allowIWR", "N");
        json.WriteString("smallImageURL", Image(call, row));
        WriteStock(json, row);
        json.WriteStartArray("compatibleModels");
        foreach (var model in row.Models)
            WriteModelHead(json, model, row.Truth.Kind.Appliances[0].ToUpperInvariant());
        json.WriteEndArray();
        json.WriteStartArray("symptoms");
        foreach (var symptom in row.Symptoms)
        {
            json.WriteStartObject();
            json.WriteString("id", Text((int)(Draw.Seed(symptom) % 900) + 100));
            json.WriteString("description", symptom);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Stock split over places; <c>available</c> is an integer at some and a string at others, as the real one has it.</summary>
    private static void WriteStock(Utf8JsonWriter json, SupplierAnswer row)
    {
        json.WriteStartArray("availabilityByLocation");
        var left = row.Quantity;
        for (var i = 0; i < Locations.Length; i++)
        {
            var here = i == Locations.Length - 1 ? left : left / 2;
            left -= here;
            Locations[i].WriteTo(json);
            if (i % 2 == 0)
                json.WriteNumber("available", here);
            else
                json.WriteString("available", Text(here));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A generic maker's part whose number merely contains the one asked for: it is to be left out by the caller. No basePN: it cannot be ordered.</summary>
    private static void WriteSimilar(Utf8JsonWriter json, PartRecord part)
    {
        json.WriteStartObject();
        json.WriteString("basePN", "");
        json.WriteString("mfgCode", "ERP");
        json.WriteString("mfgName", "EXACT REPLACEMENT");
        json.WriteString("partNumber", "ER" + part.Key);
        json.WriteString("partDescription", part.Kind.Abbreviation + " GENERIC");
        json.WriteString("detailedPartDescription", "");
        json.WriteString("listPrice", Money(Math.Round(part.ListPrice * 0.55m, 2)));
        json.WriteString("partPrice", Money(Math.Round(part.NetCost * 0.6m, 2)));
        json.WriteString("weight", "0");
        json.WriteString("availability", "Special Order");
        json.WriteEndObject();
    }

    private static void WriteShortPart(Utf8JsonWriter json, SupplierAnswer row, string descriptionName)
    {
        json.WriteStartObject();
        json.WriteString("basePN", row.Truth.BasePn);
        json.WriteString("mfgCode", row.Truth.Brand.EncompassCode);
        json.WriteString("mfgName", row.Truth.Brand.EncompassName);
        json.WriteString("partNumber", row.Number);
        json.WriteString(descriptionName, row.Abbreviated);
    }

    private static void WriteModelHead(Utf8JsonWriter json, string model, string description)
    {
        json.WriteStartObject();
        json.WriteString("id", EncompassModel.IdOf(model));
        json.WriteString("model", model);
        json.WriteString("description", description);
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("status");
        json.WriteString("errorCode", "100");
        json.WriteString("errorMessage", "SUCCESS");
        json.WriteEndObject();
        json.WriteStartObject("data");
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Image(SupplierCall call, SupplierAnswer row) => row.Images > 0 ? $"{call.BaseUrl}/images/encompass/{row.Truth.Key}/1.png" : "";

    private static string Side(SupplierAnswer row, int index) => row.Size is { } size ? Text(size[index]) : "";

    private static string Money(decimal? amount) => amount is { } value ? value.ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
