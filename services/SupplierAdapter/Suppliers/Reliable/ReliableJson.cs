using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartsCatalog.SupplierAdapter.Suppliers.Reliable;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReliableQuery))]
internal sealed partial class ReliableJson : JsonSerializerContext;
