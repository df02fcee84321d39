using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Messaging.PlainJson;
using PartsCatalog.ServiceDefaults.Messaging.Sagas;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>What a service says about its messaging inside AddMessaging.</summary>
public sealed class MessagingConfigurator
{
    private readonly MessagingPlan _plan;
    private readonly IBusRegistrationConfigurator _bus;

    internal MessagingConfigurator(MessagingPlan plan, IBusRegistrationConfigurator bus) => (_plan, _bus) = (plan, bus);

    /// <summary>
    /// Inbox and outbox in the service's database (AddPostgres): consuming a message, the state it changes and the messages it sends are one commit.
    /// Call it before consumers and sagas are added.
    /// </summary>
    public void UseOutbox()
    {
        if (_plan.Endpoints.Count > 0)
            throw new InvalidOperationException("UseOutbox comes before the consumers and sagas that it is for.");
        _plan.Outbox = true;
    }

    /// <summary>Consumes from the queue <paramref name="endpoint"/>. Several consumers may share one.</summary>
    public void AddConsumer<TConsumer>(string endpoint, Action<EndpointSettings>? configure = null)
        where TConsumer : class, IConsumer
    {
        _bus.AddConsumer<TConsumer>();
        var plan = Endpoint(endpoint, configure);
        plan.Steps.Add((e, context) => context.ConfigureConsumer<TConsumer>(e));
    }

    /// <summary>A saga kept in the service's database, in a table named after <typeparamref name="TSaga"/>. Needs <see cref="UseOutbox"/>.</summary>
    public void AddSaga<TStateMachine, TSaga>(string endpoint, Action<EndpointSettings>? configure = null)
        where TStateMachine : class, SagaStateMachine<TSaga>
        where TSaga : class, SagaStateMachineInstance
    {
        if (!_plan.Outbox)
            throw new InvalidOperationException($"A saga needs the outbox: call UseOutbox before AddSaga<{typeof(TStateMachine).Name}, {typeof(TSaga).Name}>.");
        _bus.AddSagaStateMachine<TStateMachine, TSaga>().Repository(repository => PostgresSagaRegistration.Register(repository, endpoint));
        var plan = Endpoint(endpoint, settings =>
        {
            settings.Prefetch = 20;
            settings.OrderedBySession = true;
            configure?.Invoke(settings);
        });
        plan.Steps.Add((e, context) => context.ConfigureSaga<TSaga>(e));
    }

    /// <summary>
    /// A door for programs in any language: plain JSON published to <paramref name="exchange"/> is read strictly, checked, and consumed by
    /// <typeparamref name="TConsumer"/> like any message. What is malformed is dead-lettered with the reason.
    /// </summary>
    public void AddPlainJsonDoor<TMessage, TConsumer>(string endpoint, string exchange, PlainJsonDoor<TMessage> door, Action<EndpointSettings>? configure = null)
        where TMessage : class
        where TConsumer : class, IConsumer<TMessage>
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(exchange);
        ArgumentNullException.ThrowIfNull(door);
        var plan = Endpoint(endpoint, configure);
        plan.Steps.Add((e, _) => PlainJsonEndpoint.Configure(e, exchange, door));
        AddConsumer<TConsumer>(endpoint);
    }

    /// <summary>A door that hands each accepted message on to the endpoint <paramref name="forwardTo"/>.</summary>
    public void AddPlainJsonDoor<TMessage>(
        string endpoint, string exchange, string forwardTo, PlainJsonDoor<TMessage> door, Action<EndpointSettings>? configure = null)
        where TMessage : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(forwardTo);
        _bus.AddSingleton(new ForwardingTarget<TMessage>(forwardTo));
        AddPlainJsonDoor<TMessage, ForwardingConsumer<TMessage>>(endpoint, exchange, door, configure);
    }

    /// <summary>Every <typeparamref name="TMessage"/> published through the outbox also leaves as plain JSON by <paramref name="exchange"/>, where nobody has to listen.</summary>
    public void PublishPlain<TMessage>(string exchange)
        where TMessage : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(exchange);
        if (!_plan.Outbox)
            throw new InvalidOperationException($"Plain JSON leaves through the outbox: call UseOutbox before PublishPlain<{typeof(TMessage).Name}>.");
        _plan.Plain[typeof(TMessage)] = exchange;
    }

    /// <summary>Allows <typeparamref name="TMessage"/> to be published with nobody listening; otherwise that is a failure, so that a missing queue loses nothing.</summary>
    public void PublishOptional<TMessage>()
        where TMessage : class => _plan.Optional.Add(typeof(TMessage));

    private EndpointPlan Endpoint(string name, Action<EndpointSettings>? configure)
    {
        var plan = _plan.Endpoint(name);
        configure?.Invoke(plan.Settings);
        return plan;
    }
}
