using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EncompassRequest<EncompassPartSearch>))]
[JsonSerializable(typeof(EncompassRequest<EncompassSearch>))]
[JsonSerializable(typeof(EncompassRequest<EncompassModelSearch>))]
internal sealed partial class EncompassJson : JsonSerializerContext;
