using MassTransit;
using Microsoft.Extensions.Options;
using Npgsql;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>What every unit of work shares.</summary>
internal sealed class OutboxServices(
    NpgsqlDataSource database, IBus bus, OutgoingMessages outgoing, OutboxDispatcher dispatcher, FaultSwitch faults, TimeProvider clock, IOptions<MessagingOptions> options)
{
    public NpgsqlDataSource Database => database;

    public IBus Bus => bus;

    public OutgoingMessages Outgoing => outgoing;

    public OutboxDispatcher Dispatcher => dispatcher;

    public FaultSwitch Faults => faults;

    public TimeProvider Clock => clock;

    public MessagingOptions Options { get; } = options.Value;
}
