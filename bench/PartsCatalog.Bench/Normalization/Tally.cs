namespace PartsCatalog.Bench.Normalization;

/// <summary>What was read of one supplier's answers.</summary>
internal sealed class Tally
{
    /// <summary>Claims that count, and those of them that are true or as the supplier gave it.</summary>
    public int Claims { get; set; }

    /// <inheritdoc cref="Claims"/>
    public int RightClaims { get; set; }

    /// <summary>Fields that the supplier gave and did not corrupt, and those of them that were claimed exactly.</summary>
    public int Fields { get; set; }

    /// <inheritdoc cref="Fields"/>
    public int FieldsFound { get; set; }

    public double Precision => Claims == 0 ? 0 : (double)RightClaims / Claims;

    public double Recall => Fields == 0 ? 0 : (double)FieldsFound / Fields;
}
