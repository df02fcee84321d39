using PartsCatalog.SupplierAdapter.Normalization;

namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>Reads search's answer; what cannot be read found nothing.</summary>
internal static class EncompassSearchAnswer
{
    private const int MostRows = 50;

    /// <summary>How Encompass itself writes the number, and under which code of a make; null where it does not list it, or only as it was asked for.</summary>
    public static (string Number, string MakeCode)? Spelling(PartQuery query, SupplierResponse response)
    {
        using var document = AnswerDocument.TryParse(response.Body);
        if (document is null || response.Status != 200)
        {
            return null;
        }

        var rows = AnswerNode.Root(document.RootElement)["data"]["parts"];
        for (var i = 0; i < Math.Min(rows.Count, MostRows); i++)
        {
            if (rows[i]["partNumber"].Text is { Length: <= 60 } number && Numbers.PartNumberOf(number) == query.Number.Normalized && number != query.Number.AsWritten)
            {
                return (number, rows[i]["mfgCode"].Text is { Length: <= 10 } code ? code : "");
            }
        }

        return null;
    }

    /// <summary>The numbers of the models found.</summary>
    public static IReadOnlyList<string> Models(SupplierResponse response, int most)
    {
        using var document = AnswerDocument.TryParse(response.Body);
        return document is null || response.Status != 200
            ? []
            : [.. ClaimSheet.Members(AnswerNode.Root(document.RootElement)["data"]["models"], "model").OfType<string>().Where(model => model.Length <= 60).Distinct().Take(most)];
    }
}
