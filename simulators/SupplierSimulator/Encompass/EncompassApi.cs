using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.Http;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Encompass;

/// <summary>Encompass: JSON posted to /restfulservice/*, credentials in the body, business errors as 400 or 452.</summary>
internal sealed class EncompassApi(EncompassGate gate, EncompassPartWriter writer, PartWorld world, CorruptionModel corruption, ModelRegistry models, IOptions<EncompassOptions> options, IOptions<WorldOptions> worldOptions)
{
    private static readonly string[] ItemProgram = ["JSON.ITEM.INFORMATION"];
    private static readonly string[] ModelProgram = ["JSON.MODEL.INFORMATION"];
    private static readonly string[] BrandProgram = ["JSON.MFG.LIST"];
    private static readonly string[] ItemFields = ["searchPartNumber", "searchMfgCode", "basePN", "bidNumber"];
    private static readonly string[] SearchFields = ["searchTerm", "mode", "limitBrand"];
    private static readonly string[] ModelFields = ["modelID", "modelNumber", "searchMfgCode"];

    public void PartsInformation(SupplierCall call)
    {
        if (!gate.TryEnter(call, ItemProgram, ItemFields, out var data))
            return;
        var number = data.Text("searchPartNumber") ?? "";
        call.PartNumber = number;
        var rows = Answers(number, data.Text("searchMfgCode"));
        if (options.Value.ExactSpelling)
            rows.RemoveAll(row => !string.Equals(row.Number, number, StringComparison.OrdinalIgnoreCase));
        if (rows.Count == 0)
        {
            NotFound(call, number);
            return;
        }

        writer.WriteParts(call, options.Value.ModelsInListsOnly ? [.. rows.Select(row => row with { Models = [] })] : rows, SimilarRow(rows[0].Truth));
        foreach (var row in rows)
            models.Remember(row);
    }

    public void Search(SupplierCall call)
    {
        if (!gate.TryEnter(call, options.Value.SearchProgramNames, SearchFields, out var data))
            return;
        var term = data.Text("searchTerm") ?? "";
        call.PartNumber = term;
        var mode = data.Text("mode") ?? "";
        var rows = mode == "model" ? [] : Answers(term, data.Text("limitBrand"));
        var found = mode == "part" ? null : models.FindByNumber(term) ?? models.FindByPart(term);
        writer.WriteSearch(call, rows, found);
    }

    public void ModelPartList(SupplierCall call)
    {
        if (!gate.TryEnter(call, ModelProgram, ModelFields, out var data))
            return;
        var model = data.Text("modelID") is { Length: > 0 } id ? models.FindById(id) : models.FindByNumber(data.Text("modelNumber") ?? "");
        if (model is null)
            EncompassErrors.Write(call.Reply, EncompassErrors.BusinessError, "-200", "MODEL NOT FOUND");
        else
            writer.WriteModel(call, model);
    }

    public void BrandList(SupplierCall call)
    {
        if (gate.TryEnter(call, BrandProgram, [], out _))
            EncompassPartWriter.WriteBrands(call);
    }

    private List<SupplierAnswer> Answers(string number, string? brandCode)
    {
        var rows = new List<SupplierAnswer>(2);
        foreach (var part in world.Find(number))
        {
            if (brandCode is { Length: > 0 } && !string.Equals(brandCode, part.Brand.EncompassCode, StringComparison.OrdinalIgnoreCase))
                continue;
            if (corruption.Derive(Supplier.Encompass, part) is { } answer)
                rows.Add(answer);
        }

        return rows;
    }

    /// <summary>Another maker's part with a longer number, which a search for this one also brings.</summary>
    private bool SimilarRow(PartRecord part) => part.Curated || Draw.Happens(part.Seed, "similar-row", worldOptions.Value.SimilarRowRate);

    /// <summary>The facts do not tell which of these Encompass does, so numbers differ: an empty success, or an error, at times with its log behind it.</summary>
    private void NotFound(SupplierCall call, string number)
    {
        var seed = Draw.Seed(number.ToUpperInvariant());
        if (Draw.Happens(seed, "empty-success", 0.5))
        {
            writer.WriteParts(call, [], false);
            return;
        }

        EncompassErrors.Write(call.Reply, EncompassErrors.BusinessError, "-200", "PART NOT FOUND");
        if (Draw.Happens(seed, "trailing-text", worldOptions.Value.TrailingTextRate))
            call.Reply.AppendText("** Error [ NOT_FILE_VAR ] ** ITEM.INQUIRY {line 214}");
    }
}
