namespace PartsCatalog.Bench.Curated;

/// <summary>What an outcome is worth against the true record.</summary>
internal enum Worth
{
    /// <summary>The simulator knows no truth to compare with.</summary>
    Unknown,

    /// <summary>The true value; or none, where no supplier states it.</summary>
    Right,

    /// <summary>Another value, or none although a supplier states the true one.</summary>
    Wrong,
}
