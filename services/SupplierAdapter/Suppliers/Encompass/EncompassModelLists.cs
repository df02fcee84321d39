using System.Text;
using System.Text.Json;
using PartsCatalog.SupplierAdapter.Normalization;

namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>
/// Answers of modelPartList beside that of partsInformation: kept with it as one stored answer, under a member of its own, so that pointers lead into both and
/// the whole can be read again.
/// </summary>
internal static class EncompassModelLists
{
    private const string Member = "modelPartLists";

    /// <summary>The answer with the lists in it; as it is where either is no JSON object.</summary>
    public static SupplierResponse Append(SupplierResponse answer, IReadOnlyList<SupplierResponse> lists)
    {
        var objects = lists.Where(list => list.Status == 200).Select(list => ObjectIn(list.Body)).Where(list => !list.IsEmpty).ToList();
        if (objects.Count == 0 || ObjectIn(answer.Body) is not { IsEmpty: false } whole)
        {
            return answer;
        }

        using var body = new MemoryStream(whole.Length + objects.Sum(list => list.Length + 1) + 32);
        body.Write(whole.Span[..^1]);
        body.Write(Encoding.ASCII.GetBytes($",\"{Member}\":["));
        for (var i = 0; i < objects.Count; i++)
        {
            body.Write(i == 0 ? default : ","u8);
            body.Write(objects[i].Span);
        }

        body.Write("]}"u8);
        return answer with { Body = body.ToArray() };
    }

    /// <summary>The models in whose lists the part stands, and where the first of them is.</summary>
    public static (IReadOnlyList<string> Models, string Pointer) ModelsOf(string number, AnswerNode root)
    {
        var (models, pointer) = (new List<string>(), "");
        var lists = root[Member];
        for (var i = 0; i < lists.Count; i++)
        {
            var list = lists[i]["data"];
            if (list["model"].Text is { } model && ClaimSheet.Members(list["parts"], "partNumber").Any(part => Numbers.PartNumberOf(part) == number))
            {
                pointer = models.Count == 0 ? list["model"].Pointer : pointer;
                models.Add(model);
            }
        }

        return (models, pointer);
    }

    private static ReadOnlyMemory<byte> ObjectIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { AllowMultipleValues = true });
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && reader.BytesConsumed > 2
                ? body[body.Span.IndexOf((byte)'{')..(int)reader.BytesConsumed]
                : default;
        }
        catch (JsonException)
        {
            // No JSON: then there is nothing to put together.
            return default;
        }
    }
}
