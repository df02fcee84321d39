using MassTransit;
using Microsoft.Extensions.Options;
using Npgsql;
using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>What every unit of work shares.</summary>
internal sealed class OutboxServices(
    NpgsqlDataSource database, IBus bus, MessageWriter writer, OutboxDispatcher dispatcher, FaultSwitch faults, TimeProvider clock, IOptions<MessagingOptions> options)
{
    public NpgsqlDataSource Database => database;

    public IBus Bus => bus;

    public MessageWriter Writer => writer;

    public OutboxDispatcher Dispatcher => dispatcher;

    public FaultSwitch Faults => faults;

    public TimeProvider Clock => clock;

    public MessagingOptions Options { get; } = options.Value;
}
