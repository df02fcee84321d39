using PartsCatalog.Contracts;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.SupplierAdapter.Images;
using PartsCatalog.SupplierAdapter.Images.Serving;
using PartsCatalog.SupplierAdapter.Querying;
using PartsCatalog.SupplierAdapter.RawResponses;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.SupplierStatus;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("supplierdb");
builder.AddRedis();
builder.AddSuppliers();
builder.AddQuerying();
builder.AddImages();
builder.AddMessaging(bus =>
{
    bus.AddConsumer<QuerySuppliersConsumer>(EndpointNames.SupplierAdapter, endpoint => endpoint.Prefetch = 64);
    bus.AddConsumer<QuerySuppliersBatchConsumer>(EndpointNames.SupplierAdapterBatch, endpoint => endpoint.Prefetch = 8);
    bus.AddConsumer<StoreImagesConsumer>(EndpointNames.SupplierAdapterImages, endpoint => endpoint.Prefetch = 4);
});
var app = builder.Build();
app.MapServiceDefaults();
app.MapRawResponses();
app.MapImages();
app.MapSupplierStatus();
return await app.RunWithVerbsAsync(args);
