namespace PartsCatalog.ServiceDefaults.Data;

/// <summary>Work on the database that has to be done after the migrations and before anything starts.</summary>
internal interface IDatabasePreparation
{
    Task PrepareAsync(CancellationToken cancellationToken);
}
