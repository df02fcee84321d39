namespace PartsCatalog.AiValidator.Tests.Injection;

/// <summary>A hostile text that stands where a supplier's data should.</summary>
/// <param name="Name">What the attack is called.</param>
/// <param name="Attribute">The attribute it stands in; a list takes it as an item.</param>
/// <param name="Text">The text.</param>
/// <param name="Sign">What stands in a model's answer once the model has obeyed.</param>
internal sealed record Attack(string Name, string Attribute, string Text, string Sign);
