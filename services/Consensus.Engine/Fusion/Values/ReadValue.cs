namespace PartsCatalog.Consensus.Engine.Fusion.Values;

/// <summary>A claim's text in the form in which it is compared.</summary>
/// <param name="Key">Normalised text; of a number or time empty.</param>
/// <param name="Number">The number, or minutes; NaN when the text is none.</param>
/// <param name="Rounding">Half a unit of the last digit stated, by which rounding alone can explain a difference.</param>
internal readonly record struct ReadValue(string Key, double Number, double Rounding)
{
    public bool IsNumber => !double.IsNaN(Number);

    public static ReadValue OfText(string key) => new(key, double.NaN, 0);
}
