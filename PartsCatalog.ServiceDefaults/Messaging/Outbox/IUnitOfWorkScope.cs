namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>Found on the consume context of a message that is consumed in a unit of work.</summary>
internal interface IUnitOfWorkScope
{
    UnitOfWork UnitOfWork { get; }

    /// <summary>What makes a delivery a repeated one.</summary>
    InboxKey InboxKey { get; }

    /// <summary>Set when this consumer has had the message before: nothing of this delivery is kept.</summary>
    bool IsRepeated { get; set; }
}
