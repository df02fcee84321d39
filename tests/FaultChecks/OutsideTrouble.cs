namespace PartsCatalog.FaultChecks;

/// <summary>Trouble outside the system, which a lookup ends in spite of and says so.</summary>
/// <param name="Sources">Suppliers that it may name as failed.</param>
/// <param name="Validators">Its record may be validated by fewer than both AIs.</param>
public sealed record OutsideTrouble(IReadOnlyList<string> Sources, bool Validators)
{
    public static OutsideTrouble None { get; } = new([], Validators: false);

    public static OutsideTrouble Supplier(string name) => new([name], Validators: false);

    public static OutsideTrouble Ai { get; } = new([], Validators: true);
}
