using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartsCatalog.Contracts.Suppliers;

internal sealed class SupplierNameJsonConverter : JsonConverter<SupplierName>
{
    public override SupplierName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return new SupplierName(reader.GetString() ?? "");
        }
        catch (ArgumentException problem)
        {
            throw new JsonException(problem.Message, problem);
        }
    }

    public override void Write(Utf8JsonWriter writer, SupplierName value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
