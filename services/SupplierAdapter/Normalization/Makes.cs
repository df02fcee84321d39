using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.SupplierAdapter.Normalization;

/// <summary>Decides which of a supplier's statements of the make to believe: one that is in the brand table before one that is not.</summary>
internal static class Makes
{
    /// <summary>The canonical make and where it stands; null where the supplier does not say.</summary>
    public static (string? Make, AnswerNode Node) Of(AnswerNode name, AnswerNode code)
    {
        if (Brand.IsKnown(name.Text))
        {
            return (Brand.Canonicalize(name.Text), name);
        }

        if (Brand.IsKnown(code.Text))
        {
            return (Brand.Canonicalize(code.Text), code);
        }

        var node = name.Text is not null ? name : code;
        return (Brand.Canonicalize(TextCleaner.Clean(node.Text, Brand.MaximumLength)), node);
    }
}
