using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.LookupOrchestrator;
using PartsCatalog.LookupOrchestrator.Purging;
using PartsCatalog.LookupOrchestrator.Requests;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.LookupOrchestrator.Sessions;
using PartsCatalog.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("lookupdb");
builder.Services.AddOptions<LookupOptions>().BindConfiguration(LookupOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddHostedService<EndedLookupPurge>();
builder.AddMessaging(bus =>
{
    bus.UseOutbox();
    bus.AddSaga<LookupStateMachine, LookupSaga>(EndpointNames.LookupSaga);
    bus.AddPlainJsonDoor(EndpointNames.LookupRequests, PublicExchanges.LookupRequested, EndpointNames.LookupSaga, LookupRequestDoor.Create());
    bus.PublishPlain<LookupCompleted>(PublicExchanges.LookupCompleted);
    bus.PublishPlain<LookupFailed>(PublicExchanges.LookupFailed);
});

var app = builder.Build();
app.MapServiceDefaults();
app.MapSessions();
return await app.RunWithVerbsAsync(args);
