using System.Text.Json.Serialization;

namespace PartsCatalog.ServiceDefaults.Security;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(InternalToken))]
internal sealed partial class InternalTokenJson : JsonSerializerContext;
