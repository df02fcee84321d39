namespace PartsCatalog.LookupOrchestrator.Saga;

/// <summary>Where a lookup goes from a decision.</summary>
internal enum LookupStep
{
    None,
    AskSuppliers,
    AskSuppliersAgain,
    Join,
    AnswerFromCache,
    Validate,
    AwaitVerdicts,
    Settle,
    AwaitRecord,
    Complete,
    Close,
    Fail,
    Forget,
}
