using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AmazonSearch))]
internal sealed partial class AmazonJson : JsonSerializerContext;
