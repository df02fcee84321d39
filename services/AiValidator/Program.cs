using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Data;
using PartsCatalog.AiValidator.Discrepancies;
using PartsCatalog.AiValidator.Judging;
using PartsCatalog.AiValidator.Lookups;
using PartsCatalog.AiValidator.Retention;
using PartsCatalog.AiValidator.Spending;
using PartsCatalog.Contracts;
using PartsCatalog.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("validationdb");
builder.AddMessaging(bus => bus.AddConsumer<ValidatePartConsumer>(EndpointNames.AiValidator, endpoint => endpoint.Prefetch = 64));
builder.AddAiJudges();
builder.Services.AddSingleton<ValidationStore>();
builder.Services.AddSingleton<AiDesk>();
builder.Services.AddSingleton<PartJudging>();
builder.Services.AddSingleton<SpendingReader>();
builder.Services.AddSingleton<DiscrepancyReader>();
builder.Services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddHostedService<RetentionJob>();

var app = builder.Build();
app.MapServiceDefaults();
app.MapValidations();
app.MapSpending();
app.MapDiscrepancies();
return await app.RunWithVerbsAsync(args);
