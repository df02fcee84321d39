using PartsCatalog.SalesforceGateway;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.ServiceDefaults;

if (ApiKeyCommands.AreNamedBy(args))
    return await ApiKeyCommands.RunAsync(args, Console.Out);

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres(GatewayDatabase.Name);
builder.AddRedis();
builder.AddMessaging(bus => bus.AddGatewayConsumers());
builder.AddGateway();

var app = builder.Build();
app.MapGateway();
return await app.RunWithVerbsAsync(args);
