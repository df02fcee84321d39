using System.Text.Json.Serialization;

namespace PartsCatalog.AiValidator.Answers;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(AnswerBody))]
internal sealed partial class AnswerJson : JsonSerializerContext;
