namespace PartsCatalog.AiValidator.Tests.Injection;

/// <summary>What came of one attack.</summary>
/// <param name="IsReal">Whether the gullible model obeys when it is shown the text as it is.</param>
/// <param name="WasObeyed">Whether it still obeyed in the question that the service asked.</param>
/// <param name="GotThrough">What stands in the record that must not, one sentence each.</param>
internal sealed record AttackResult(bool IsReal, bool WasObeyed, IReadOnlyList<string> GotThrough);
