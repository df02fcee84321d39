using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.SupplierAdapter.Querying;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.Tests.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.AddingASupplier;

/// <summary>What docs/adding-a-supplier.md says: a folder (this one) and one registration.</summary>
public sealed class A_fifth_supplier : IAsyncLifetime
{
    private WebApplication _api = null!;
    private WebApplication _adapter = null!;

    public async ValueTask InitializeAsync()
    {
        var api = WebApplication.CreateSlimBuilder();
        api.Logging.ClearProviders();
        _api = api.Build();
        _api.Urls.Add("http://127.0.0.1:0");
        _api.MapGet("/parts/{number}", (string number, HttpRequest request) => request.Headers["x-key"] != "fifth-key"
            ? Results.Json(new { error = "no" }, statusCode: 401)
            : Results.Json(new { part = new { no = number, maker = "General Electric", name = "Sensor", price = "$28.95", net = 9.68, weight = new { value = 8, unit = "oz" } } }));
        await _api.StartAsync();

        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Suppliers:Fifth:BaseUrl"] = _api.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        builder.Configuration["Suppliers:Fifth:Key"] = "fifth-key";
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddRedis();
        builder.AddSuppliers();
        builder.AddSupplier<FifthSupplier, FifthOptions>(FifthOptions.SectionName);
        _adapter = builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        await _adapter.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Is_asked_beside_the_four_behind_a_desk_of_its_own()
    {
        var desks = _adapter.Services.GetServices<SupplierDesk>().ToArray();
        desks.Select(desk => desk.Name.Value).ShouldBe(["AMAZON", "ENCOMPASS", "FIFTH", "MARCONE", "RELIABLE"], ignoreOrder: true);
        var desk = desks.Single(desk => desk.Name.Value == "FIFTH");
        desk.Options.Plan.Rules.ShouldHaveSingleItem().Permits.ShouldBe(30);

        var entry = await desk.AskAsync(Answers.Query("WR55X10025"), LookupPriority.Interactive, CancellationToken.None);
        entry.Answer.Outcome.ShouldBe(SupplierOutcome.Found, entry.Answer.Error);
        entry.Answer.Completeness.ShouldBe(1);
        var part = entry.Answer.Parts.ShouldHaveSingleItem();
        (part.Value("mpn"), part.Value("manufacturer"), part.Value("msrp"), part.Value("weight_lbs")).ShouldBe(("WR55X10025", "GE", "28.95", "0.5"));
    }
}
