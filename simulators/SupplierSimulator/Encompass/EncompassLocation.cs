using System.Text.Json;

namespace PartsCatalog.SupplierSimulator.Encompass;

/// <summary>A warehouse as Encompass lists it.</summary>
internal sealed record EncompassLocation(string Number, string Name, string Address, string City, string State, string ZipCode)
{
    /// <summary>Leaves the object open for the stock that follows.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("number", Number);
        json.WriteString("name", Name);
        json.WriteString("address1", Address);
        json.WriteString("city", City);
        json.WriteString("state", State);
        json.WriteString("zipCode", ZipCode);
        json.WriteString("countryCode", "US");
    }
}
