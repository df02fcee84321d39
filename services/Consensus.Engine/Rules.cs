namespace PartsCatalog.Consensus.Engine;

/// <summary>Names of the rules that settle an attribute, as they are recorded in <see cref="Contracts.Consensus.SettledAttribute.Rule"/>.</summary>
public static class Rules
{
    /// <summary>Both AIs chose the same stated value (plan 7.3, rule 1).</summary>
    public const string AiConsensus = "AI_CONSENSUS";

    /// <summary>OpenAI was more confident than Grok by the margin (plan 7.3, rule 2).</summary>
    public const string OpenAi = "OPENAI";

    /// <summary>Grok was more confident than OpenAI by the margin (plan 7.3, rule 2).</summary>
    public const string Grok = "GROK";

    /// <summary>The first source in the attribute's order of priority (plan 7.3, rule 3).</summary>
    public const string SourcePriority = "SOURCE_PRIORITY";

    /// <summary>Still unclear: a person is to decide (plan 7.3, rule 4).</summary>
    public const string ValidationNeeded = "VALIDATION_NEEDED";

    /// <summary>All sources that stated a value, at least two, agree.</summary>
    public const string Unanimous = "UNANIMOUS";

    /// <summary>One source alone stated a value.</summary>
    public const string SingleSource = "SINGLE_SOURCE";

    /// <summary>The accuracy of the sources outweighs the value that the plan's rule named.</summary>
    public const string SourceTrust = "SOURCE_TRUST";

    /// <summary>A person decided.</summary>
    public const string Reviewed = "REVIEWED";

    /// <summary>The source of what a person decided, in a record.</summary>
    public const string Person = "PERSON";

    /// <summary>What was learned of the sources outweighs the value that the plan's rule named.</summary>
    public const string LearnedTrust = "LEARNED_TRUST";

    /// <summary>The middle of the stated numbers, outliers left out.</summary>
    public const string Median = "MEDIAN";

    /// <summary>All items of all lists, by support.</summary>
    public const string Union = "UNION";

    /// <summary>The most usable image.</summary>
    public const string BestImage = "BEST_IMAGE";

    /// <summary>A text that an AI wrote and that passed the checks.</summary>
    public const string AiText = "AI_TEXT";

    /// <summary>The best text of a supplier.</summary>
    public const string SupplierText = "SUPPLIER_TEXT";

    /// <summary>Computed from other claims.</summary>
    public const string Derived = "DERIVED";

    /// <summary>Built by the catalog from the other attributes; nothing to settle here.</summary>
    public const string DerivedByCatalog = "DERIVED_BY_CATALOG";

    /// <summary>No supplier stated it; an AI (or both) proposed it.</summary>
    public const string AiProposal = "AI_PROPOSAL";

    /// <summary>The kind of part cannot have the attribute.</summary>
    public const string NotApplicable = "NOT_APPLICABLE";

    /// <summary>Every stated value was set aside as suspicious.</summary>
    public const string AllSetAside = "ALL_SET_ASIDE";
}
