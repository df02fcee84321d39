using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EncompassPartRequest))]
internal sealed partial class EncompassJson : JsonSerializerContext;
