using MassTransit;
using MassTransit.Configuration;
using MassTransit.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PartsCatalog.ServiceDefaults.Data;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.ServiceDefaults.Messaging.Deadlines;
using PartsCatalog.ServiceDefaults.Messaging.Endpoints;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;
using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.ServiceDefaults;

/// <summary>MassTransit over RabbitMQ with the house's rules.</summary>
public static class MessagingRegistration
{
    /// <summary>Adds the bus for ConnectionStrings:rabbitmq (amqp://user:password@host:port/vhost).</summary>
    public static TBuilder AddMessaging<TBuilder>(this TBuilder builder, Action<MessagingConfigurator> configure)
        where TBuilder : IHostApplicationBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var plan = new MessagingPlan();
        var services = builder.Services;
        services.AddOptions<MessagingOptions>().BindConfiguration(MessagingOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(plan);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(ServiceIdentity.FromApplicationName(builder.Environment.ApplicationName));
        services.AddSingleton(provider => BrokerAddress.Parse(provider.GetRequiredService<IConfiguration>().GetConnectionString("rabbitmq")));
        services.AddSingleton<FaultSwitch>();
        services.AddSingleton<MessageWriter>();
        services.AddSingleton<BrokerPublisher>();
        services.Configure<MassTransitHostOptions>(options =>
        {
            // The doors of a service open while the broker is still down; its outbox keeps what comes in.
            options.WaitUntilStarted = false;
            options.StopTimeout = TimeSpan.FromSeconds(15);
        });
        var before = services.ToHashSet();
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetKebabCaseEndpointNameFormatter();
            configure(new MessagingConfigurator(plan, bus));
            bus.UsingRabbitMq((context, broker) => ConfigureBus(context, broker, plan));
        });
        if (plan.Outbox)
        {
            var hostedByBus = services.Where(service => service.ServiceType == typeof(IHostedService) && !before.Contains(service)).ToList();
            services.AddOutbox();
            MoveToEnd(services, hostedByBus);
        }
        else
        {
            services.AddSingleton(provider => new DirectPublisher(
                provider.GetRequiredService<IBus>(), provider.GetRequiredService<MessageWriter>(), provider.GetRequiredService<BrokerPublisher>()));
        }

        return builder;
    }

    /// <summary>What was added last stops first: the bus, while its last consumers can still send and delete.</summary>
    private static void MoveToEnd(IServiceCollection services, List<ServiceDescriptor> moved)
    {
        foreach (var service in moved)
        {
            services.Remove(service);
            services.Add(service);
        }
    }

    private static void ConfigureBus(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator broker, MessagingPlan plan)
    {
        var address = context.GetRequiredService<BrokerAddress>();
        var faults = context.GetRequiredService<FaultSwitch>();
        broker.Host(address.Uri, context.GetRequiredService<ServiceIdentity>().Name, host =>
        {
            host.Username(address.User);
            host.Password(address.Password);
            host.Heartbeat(TimeSpan.FromSeconds(10));
            host.PublisherConfirmation = !faults.NoConfirms;
        });
        broker.UseHouseEnvelopes();
        foreach (var endpoint in plan.Endpoints)
        {
            broker.ReceiveEndpoint(endpoint.Name, queue =>
            {
                EndpointRules.Apply(queue, endpoint, plan.Outbox, context);
                if (plan.Outbox && !endpoint.Settings.Idempotent)
                    UseOutbox(queue, context);
                foreach (var step in endpoint.Steps)
                    step(queue, context);
            });
        }
    }

    private static void UseOutbox(IRabbitMqReceiveEndpointConfigurator queue, IBusRegistrationContext context)
    {
        queue.ConnectConsumerConfigurationObserver(new OutboxConsumePipeSpecificationObserver<ConsumerOutbox>(queue, context));
        queue.ConnectSagaConfigurationObserver(new OutboxConsumePipeSpecificationObserver<SagaOutbox>(queue, context));
    }

    private static void AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton(MigrationSet.FromAssembly("messaging", typeof(MessagingRegistration).Assembly, "Messaging/Migrations"));
        services.AddSingleton<SentRows>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<OutboxServices>();
        services.AddSingleton<IUnitOfWorkFactory, UnitOfWorkFactory>();
        services.AddScoped(provider => new UnitOfWork(provider.GetRequiredService<OutboxServices>()));
        services.AddScoped<IOutboxContextFactory<ConsumerOutbox>, ConsumerOutboxContextFactory>();
        services.AddScoped<IOutboxContextFactory<SagaOutbox>, SagaOutboxContextFactory>();
        services.AddSingleton<InboxPartitions>();
        services.AddSingleton<IDatabasePreparation>(provider => provider.GetRequiredService<InboxPartitions>());
        services.AddSingleton<OutboxSweeper>();
        services.AddSingleton<IPipelineHealth, BusHealth>();
        services.AddSingleton<DeadlineWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<SentRows>());
        services.AddHostedService(provider => provider.GetRequiredService<InboxPartitions>());
        services.AddHostedService(provider => provider.GetRequiredService<OutboxSweeper>());
        services.AddHostedService<DeadlineService>();
        services.AddHostedService<OutboxDrain>();
        services.AddHealthChecks().AddCheck<ParkedMessagesCheck>("outbox");
    }
}
