namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>The answer to the question for a session.</summary>
/// <param name="Session">The session, when somebody knows it.</param>
/// <param name="MayExist">False only when everybody who could know it was asked and nobody does.</param>
internal sealed record FoundSession(LookupSession? Session, bool MayExist);
