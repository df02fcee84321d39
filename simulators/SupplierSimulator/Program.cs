using PartsCatalog.SupplierSimulator;
using PartsCatalog.SupplierSimulator.Http;
using PartsCatalog.SupplierSimulator.Images;
using PartsCatalog.SupplierSimulator.Sim;

var builder = WebApplication.CreateSlimBuilder(args);
// A line for each of thousands of calls a second would cost more than the answers.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.AddSimulator();

var app = builder.Build();
app.MapSimulatorSwitches();
app.MapSuppliers();
app.MapImages();
await app.RunAsync();
