using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartsCatalog.Contracts.Suppliers;

/// <summary>A supplier as its name. Public, so that generated serializers of services can use it.</summary>
public sealed class SupplierNameJsonConverter : JsonConverter<SupplierName>
{
    /// <inheritdoc />
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

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, SupplierName value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
