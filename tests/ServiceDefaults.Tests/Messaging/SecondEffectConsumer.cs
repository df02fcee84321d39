using Dapper;
using MassTransit;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging;

/// <summary>Another consumer of the same message.</summary>
internal sealed class SecondEffectConsumer(UnitOfWork work) : IConsumer<DoWork>
{
    public Task Consume(ConsumeContext<DoWork> context) =>
        work.Connection.ExecuteAsync("INSERT INTO effects (text) VALUES (@Text)", new { context.Message.Text }, work.Transaction);
}
