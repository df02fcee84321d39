namespace PartsCatalog.SampleHost;

/// <summary>The names in this sample's AppHost.cs.</summary>
public sealed class SampleNames
{
    public const string Postgres = "postgres";
    public const string Database = "sampledb";
    public const string RabbitMq = "rabbitmq";
    public const string Redis = "redis";
    public const string Secret = "sample-secret";
    public const string First = "first-service";
    public const string Second = "second";
    public const string Pair = "pair";
    public const string Task = "task";
    public const string AfterTask = "after-task";
}
