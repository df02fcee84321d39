using PartsCatalog.CatalogBuilder.ApplyDecision;
using PartsCatalog.CatalogBuilder.AttachImages;
using PartsCatalog.CatalogBuilder.BuildRecord;
using PartsCatalog.CatalogBuilder.ReadCatalog;
using PartsCatalog.Contracts;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("catalogdb");
builder.AddMessaging(bus =>
{
    bus.UseOutbox();
    bus.AddConsumer<BuildRecordConsumer>(EndpointNames.CatalogBuilder, endpoint => endpoint.Prefetch = 64);
    bus.AddConsumer<ImagesStoredConsumer>(EndpointNames.CatalogBuilder);
    bus.AddConsumer<ReviewDecidedConsumer>(EndpointNames.CatalogBuilder);
});
builder.Services.AddScoped<RecordStore>();
builder.Services.AddSingleton<VersionMaker>();
builder.Services.AddScoped<ImageStore>();
builder.Services.AddSingleton<CatalogReader>();

var app = builder.Build();
app.MapServiceDefaults();
app.MapCatalog();
return await app.RunWithVerbsAsync(args);
